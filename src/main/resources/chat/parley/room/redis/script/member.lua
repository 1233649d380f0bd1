local owner = seat(args.visitor)
if owner then return answer({ id = owner.id, name = owner.name }) end
local nameless = redis.call('HGET', key.seats, 'n:' .. args.visitor)
return nameless and answer({ nameless = nameless }) or {}
