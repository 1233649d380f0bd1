-- The grace period is over: of all nodes that tell it, one is the first. From now on the seat is kept for so long.
local visitor = args.visitor
local due = redis.call('ZSCORE', key.departures, entry(visitor))
if not due or tonumber(due) > NOW then return 0 end
redis.call('ZREM', key.departures, entry(visitor))
local owner = seat(visitor)
if not owner or redis.call('HEXISTS', key.here, visitor) == 1 then return 0 end
leave(owner)
redis.call('ZADD', key.reservations, whole(NOW + args.seatTtl), entry(visitor))
return 1
