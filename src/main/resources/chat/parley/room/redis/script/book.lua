-- Books space for an imported room, which is in any bucket. Returns what was booked, or the codes of imported rooms that may have
-- ended: the caller finds out, and calls again with the `ended` and those that `stay` because they were entered.
for _, code in ipairs(args.ended) do
  redis.call('ZREM', key.imports, code)
  redis.call('HDEL', key.imported, code)
end
for _, code in ipairs(args.stay) do redis.call('ZADD', key.imports, whole(NOW + args.idle / 20), code) end

local all, theirs = args.bytes, args.bytes
for _, text in ipairs(redis.call('HVALS', key.imported)) do
  local bytes, founder = string.match(text, '^(%d+) (.*)$')
  all = all + tonumber(bytes)
  if founder == args.founder then theirs = theirs + tonumber(bytes) end
end
if all > args.most or theirs > args.share then
  return answer({ booked = 0, due = redis.call('ZRANGEBYSCORE', key.imports, '-inf', whole(NOW), 'LIMIT', 0, args.codes) })
end

local new = redis.call('HSETNX', key.imported, args.code, whole(args.bytes) .. ' ' .. args.founder)
if new == 1 then redis.call('ZADD', key.imports, whole(NOW + args.unentered), args.code) end
return answer({ booked = 1, new = new, due = {} })
