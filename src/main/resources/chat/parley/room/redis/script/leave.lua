-- The grace is over: of all nodes that say so, one is the first. From now on the seat is kept for so long.
local visitor, kept = ARGV[OWN + 1], tonumber(ARGV[OWN + 2])
local due = redis.call('ZSCORE', DUE, whose(visitor))
if not due or tonumber(due) > NOW then return 0 end
redis.call('ZREM', DUE, whose(visitor))
local mine = seat(visitor)
if not mine or redis.call('HEXISTS', HERE, visitor) == 1 then return 0 end
absent(mine)
redis.call('ZADD', UNCLAIMED, string.format('%.0f', NOW + kept), whose(visitor))
return 1
