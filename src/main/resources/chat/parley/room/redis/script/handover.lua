-- Retires a visitor's id at its home, before the seats in all buckets are transferred. If this server fails meanwhile, another
-- one completes the transfer. Returns the successor of an earlier transfer that stopped halfway: nobody has that id.
local before = redis.call('GET', key.retired)
redis.call('SET', key.retired, args.successor, 'PX', args.visitorFor)
redis.call('ZADD', key.handovers, whole(NOW + args.patience), args.visitor .. ' ' .. args.successor)
if not before or before == args.successor then return {} end
if redis.call('ZREM', key.handovers, args.visitor .. ' ' .. before) == 0 then return {} end
redis.call('ZADD', key.handovers, whole(NOW + args.patience), before .. ' ' .. args.successor)
return answer({ before = before })
