-- This node lives. Answers the life of all the data, and whether the lease was still there.
local NODES, LIFE = KEYS[1], KEYS[2]
local node, lease, life = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Taken out first: a full Redis lets pass what follows a write that needs no memory.
local was = redis.call('ZREM', NODES, node)
redis.call('ZADD', NODES, string.format('%.0f', now + lease), node)
redis.call('SET', LIFE, life, 'NX')
return { redis.call('GET', LIFE), was }
