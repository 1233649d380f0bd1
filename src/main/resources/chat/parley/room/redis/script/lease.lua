-- This node lives. Answers the life of all the data, whether the lease was still there, and the format of the data. A node
-- of another format takes no lease, and earlier data become its own only when no other node lives.
-- Taken out first: a full Redis lets pass what follows a write that needs no memory.
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
