-- On this node all pages of a member lie untouched since then; if that is nothing, not all of them do.
local id, node, since = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3]
local visitor = redis.call('HGET', SEATS, 'm:' .. id)
if not visitor or redis.call('HGET', HERE, node .. ' ' .. visitor) ~= id then return 0 end
if since == '' then
  redis.call('HDEL', AWAY, node .. ' ' .. id)
else
  redis.call('HSET', AWAY, node .. ' ' .. id, since)
  touch()
end
weigh(id, visitor)
return 1
