local owner = args.seat
local visitor = visitor_of(owner.id)
local before = visitor and seat(visitor)
if not before or before.id ~= owner.id then return 'not-a-member' end
if taken(owner.looks, visitor) then return 'name-taken' end
local known = earlier()
if known then return known end
local posted, appended = append_new(args.event)
if not appended then return posted end
for _, skeleton in ipairs(before.looks) do redis.call('HDEL', key.skeletons, skeleton) end
put_seat(visitor, owner)
if redis.call('HEXISTS', key.people, owner.id) == 1 then redis.call('HSET', key.people, owner.id, owner.name) end
return posted
