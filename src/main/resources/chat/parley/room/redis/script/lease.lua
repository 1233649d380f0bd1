-- Renews the lease of this node. Returns the life of all data, whether the lease still existed, and the format of the data.
-- A node of another format gets no lease, and takes over older data only when no other node is alive.
-- The old lease is removed first: a full Redis accepts writes that follow one which needs no memory.
local kept = redis.call('ZREM', key.nodes, args.node)
local format = tonumber(redis.call('GET', key.format) or 1)
if format < args.format and redis.call('ZCOUNT', key.nodes, '(' .. whole(NOW), '+inf') == 0 then
  format = args.format
  redis.call('SET', key.format, whole(format))
end
if format ~= args.format then return answer({ format = format }) end
redis.call('ZADD', key.nodes, whole(NOW + args.lease), args.node)
redis.call('SET', key.life, args.newLife, 'NX')
return answer({ life = redis.call('GET', key.life), kept = kept, format = format })
