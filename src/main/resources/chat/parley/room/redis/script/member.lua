-- Finds a seat by its visitor, or by its member.
local visitor = args.visitor or visitor_of(args.member)
local owner = visitor and seat(visitor)
if owner then return answer({ id = owner.id, name = owner.name, visitor = visitor, network = owner.network or '' }) end
local nameless = args.visitor and redis.call('HGET', key.seats, 'n:' .. args.visitor)
return nameless and answer({ nameless = nameless }) or {}
