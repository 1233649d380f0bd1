-- The grace is over: of all nodes that say so, one is the first.
local visitor = ARGV[OWN + 1]
local due = redis.call('ZSCORE', DUE, whose(visitor))
if not due or tonumber(due) > NOW then return 0 end
redis.call('ZREM', DUE, whose(visitor))
local mine = seat(visitor)
if not mine or redis.call('HEXISTS', HERE, visitor) == 1 then return 0 end
absent(mine)
return 1
