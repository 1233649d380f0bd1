-- Changes parts of the charter that no event reports.
if not charter_has(args.expected) then return 'roles-changed' end
change_charter(args.charter)
signal('charter')
return 1
