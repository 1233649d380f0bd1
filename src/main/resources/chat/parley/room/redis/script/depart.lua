-- Records that a visitor has no connection to that node any more. Without a connection to any other node, the grace period
-- begins. The seat may have been transferred to another visitor id while that node received nothing.
local node = args.node
local visitor = args.member and visitor_of(args.member) or args.visitor
local on_node = node .. ' ' .. visitor
local member = redis.call('HGET', key.here, on_node)
redis.call('HDEL', key.here, on_node)
redis.call('SREM', key.node, entry(visitor))
if not member then return 0 end
redis.call('HDEL', key.away, node .. ' ' .. member)
local owner = seat(visitor)
if not owner or owner.id ~= member then return 0 end
local nodes = redis.call('HINCRBY', key.here, visitor, -1)
if nodes <= 0 then redis.call('HDEL', key.here, visitor) end
update_away(member, visitor)
if nodes > 0 then return 0 end
redis.call('ZADD', key.departures, whole(NOW + args.grace), entry(visitor))
return 1
