-- Forgets a dead node once no visitor is on it. Returns the visitors who still are.
local lease = redis.call('ZSCORE', key.nodes, args.node)
if not lease or tonumber(lease) > NOW then return answer({ left = {} }) end
local left = redis.call('SRANDMEMBER', key.node, args.most)
if #left == 0 then redis.call('ZREM', key.nodes, args.node) end
return answer({ left = left })
