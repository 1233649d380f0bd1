-- Renews the lease of this node. Returns the life of all data of the bucket, whether the lease still existed, the format of the
-- data and their number of buckets. A node that may not use the data gets no lease.
-- The old lease is removed first: a full Redis accepts writes that follow one which needs no memory.
local kept = redis.call('ZREM', key.nodes, args.node)
local format, buckets = admit()
if format ~= args.format or buckets ~= args.buckets then return answer({ format = format, buckets = buckets }) end
redis.call('ZADD', key.nodes, whole(NOW + args.lease), args.node)
redis.call('SET', key.life, args.newLife, 'NX')
return answer({ life = redis.call('GET', key.life), kept = kept, format = format, buckets = buckets })
