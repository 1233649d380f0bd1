-- Nobody of this visitor's is on that node any more; if on no other either, the grace begins.
-- The seat may have been handed to another visitor id while that node heard nothing.
local visitor, node, grace, member = ARGV[OWN + 1], ARGV[OWN + 2], tonumber(ARGV[OWN + 3]), ARGV[OWN + 4]
if member ~= '' then visitor = redis.call('HGET', SEATS, 'm:' .. member) or visitor end
local on = node .. ' ' .. visitor
local id = redis.call('HGET', HERE, on)
redis.call('HDEL', HERE, on)
redis.call('SREM', NODE, whose(visitor))
if not id then return 0 end
redis.call('HDEL', AWAY, node .. ' ' .. id)
local mine = seat(visitor)
if not mine or mine.id ~= id then return 0 end
local nodes = redis.call('HINCRBY', HERE, visitor, -1)
if nodes <= 0 then redis.call('HDEL', HERE, visitor) end
weigh(id, visitor)
if nodes > 0 then return 0 end
redis.call('ZADD', DUE, string.format('%.0f', NOW + grace), whose(visitor))
return 1
