local owner = seat(args.visitor)
return owner and answer({ id = owner.id, name = owner.name }) or {}
