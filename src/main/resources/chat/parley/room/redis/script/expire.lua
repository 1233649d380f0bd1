-- Ends a seat whose visitor did not connect in time.
local visitor = args.visitor
local due = redis.call('ZSCORE', key.reservations, entry(visitor))
if not due or tonumber(due) > NOW then return 0 end
redis.call('ZREM', key.reservations, entry(visitor))
forget_nameless(visitor)
local owner = seat(visitor)
if owner and redis.call('HEXISTS', key.here, visitor) == 0 then vacate(visitor, owner) end
return 1
