-- What is due by now, at most so much of it: people whose grace is over, seats nobody came for, nodes that are dead.
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
local found = {}
for i = 1, 3 do found[i] = redis.call('ZRANGEBYSCORE', KEYS[i], '-inf', now, 'LIMIT', 0, ARGV[1]) end
return found
