local visitor = args.visitor
forget_nameless(visitor)
local owner = seat(visitor)
if not owner then return 0 end
vacate(visitor, owner)
return 1
