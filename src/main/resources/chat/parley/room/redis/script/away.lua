-- Records since when all pages of a member on this node are untouched; without a time, at least one was touched.
local member, node = args.member, args.node
local visitor = visitor_of(member)
if not visitor or redis.call('HGET', key.here, node .. ' ' .. visitor) ~= member then return 0 end
if args.since then
  redis.call('HSET', key.away, node .. ' ' .. member, args.since)
  touch()
else
  redis.call('HDEL', key.away, node .. ' ' .. member)
end
update_away(member, visitor)
return 1
