-- Records that a member is connected to this node. Repeating it changes nothing. A node that knows the member may not know
-- that the seat was transferred to another visitor id.
local visitor = args.member and visitor_of(args.member) or args.visitor
local owner = seat(visitor)
if not owner then return 'not-a-member' end
local present = redis.call('HEXISTS', key.people, owner.id) == 1
if not present and redis.call('HLEN', key.people) >= args.most then return 'room-full' end
local on_node = args.node .. ' ' .. visitor
if redis.call('HGET', key.here, on_node) ~= owner.id then
  redis.call('HSET', key.here, on_node, owner.id)
  redis.call('HINCRBY', key.here, visitor, 1)
end
redis.call('SADD', key.node, entry(visitor))
redis.call('ZREM', key.departures, entry(visitor))
redis.call('ZREM', key.reservations, entry(visitor))
if not present then
  redis.call('HSET', key.people, owner.id, owner.name)
  redis.call('HDEL', key.seats, 'l:' .. owner.id)
  come('joined', owner.id, owner.name, owner.joined)
end
if (args.network or '') ~= '' and args.network ~= owner.network then
  owner.network = args.network
  put_seat(visitor, owner)
end
add_room(visitor)
redis.call('HSET', key.meta, 'entered', 1)
touch()
local arrival = state()
arrival.id, arrival.name, arrival.visitor = owner.id, owner.name, visitor
return answer(arrival)
