-- A dead node that nobody is on any more is forgotten. Answers who still is.
local lease = redis.call('ZSCORE', key.nodes, args.node)
if not lease or tonumber(lease) > NOW then return answer({ left = {} }) end
local left = redis.call('SRANDMEMBER', key.node, args.most)
if #left == 0 then redis.call('ZREM', key.nodes, args.node) end
return answer({ left = left })
