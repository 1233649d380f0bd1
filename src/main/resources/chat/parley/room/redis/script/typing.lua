signal('typing', 'member', args.member, 'name', args.name, 'on', args.on)
return 1
