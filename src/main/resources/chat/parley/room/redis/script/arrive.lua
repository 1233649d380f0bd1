-- Somebody is here, on this node. Saying it again changes nothing. A node that knows the member may not know that the seat
-- was handed to another visitor id.
local visitor, node, most, id = ARGV[OWN + 1], ARGV[OWN + 2], tonumber(ARGV[OWN + 3]), ARGV[OWN + 4]
if id ~= '' then visitor = redis.call('HGET', SEATS, 'm:' .. id) or visitor end
local mine = seat(visitor)
if not mine then return 'not-a-member' end
local there = redis.call('HEXISTS', PEOPLE, mine.id) == 1
if not there and redis.call('HLEN', PEOPLE) >= most then return 'room-full' end
local on = node .. ' ' .. visitor
if redis.call('HGET', HERE, on) ~= mine.id then
  redis.call('HSET', HERE, on, mine.id)
  redis.call('HINCRBY', HERE, visitor, 1)
end
redis.call('SADD', NODE, whose(visitor))
redis.call('ZREM', DUE, whose(visitor))
redis.call('ZREM', UNCLAIMED, whose(visitor))
if not there then
  redis.call('HSET', PEOPLE, mine.id, mine.name)
  come('joined', mine.id, mine.name, mine.joined)
end
sits(visitor)
redis.call('HSET', META, 'entered', 1)
touch()
return { mine.id, mine.name, present(), visitor }
