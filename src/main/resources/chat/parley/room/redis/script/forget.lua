-- Removes a visitor of a room that is gone from the sets that all rooms of the bucket share.
local entry = args.code .. ' ' .. args.visitor
redis.call('ZREM', key.departures, entry)
redis.call('ZREM', key.reservations, entry)
redis.call('SREM', key.node, entry)
redis.call('SREM', key.rooms, args.code)
return 1
