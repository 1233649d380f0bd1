-- Nobody came for this seat in time.
local visitor = ARGV[OWN + 1]
local due = redis.call('ZSCORE', UNCLAIMED, whose(visitor))
if not due or tonumber(due) > NOW then return 0 end
redis.call('ZREM', UNCLAIMED, whose(visitor))
local mine = seat(visitor)
if mine and redis.call('HEXISTS', HERE, visitor) == 0 then vacate(visitor, mine) end
return 1
