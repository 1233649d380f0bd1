-- A dead node that nobody is on any more is forgotten. Answers who still is.
local NODES, NODE = KEYS[1], KEYS[2]
local node = ARGV[1]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lease = redis.call('ZSCORE', NODES, node)
if not lease or tonumber(lease) > now then return {} end
local left = redis.call('SRANDMEMBER', NODE, ARGV[2])
if #left == 0 then redis.call('ZREM', NODES, node) end
return left
