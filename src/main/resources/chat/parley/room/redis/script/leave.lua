-- Ends a grace period. Of all nodes that report it, only the first has an effect. The seat is then kept for `seatTtl`; its name
-- may be taken sooner.
local visitor = args.visitor
local due = redis.call('ZSCORE', key.departures, entry(visitor))
if not due or tonumber(due) > NOW then return 0 end
redis.call('ZREM', key.departures, entry(visitor))
local owner = seat(visitor)
if not owner or redis.call('HEXISTS', key.here, visitor) == 1 then return 0 end
leave(owner)
redis.call('HSET', key.seats, 'l:' .. owner.id, whole(NOW))
redis.call('ZADD', key.reservations, whole(NOW + args.seatTtl), entry(visitor))
return 1
