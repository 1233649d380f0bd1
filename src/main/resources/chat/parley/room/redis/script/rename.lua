local owner = args.seat
local visitor = visitor_of(owner.id)
local before = visitor and seat(visitor)
if not before or before.id ~= owner.id then return 'not-a-member' end
local held = taken(owner.looks, visitor)
if held then return held end
local known = earlier()
if known then return known end
local posted, appended = append_new(args.event)
if not appended then return posted end
forget_name(visitor, before)
take_names(owner.looks, visitor)
owner.signedIn = before.signedIn
owner.network = before.network
put_seat(visitor, owner)
if redis.call('HEXISTS', key.people, owner.id) == 1 then redis.call('HSET', key.people, owner.id, owner.name) end
return posted
