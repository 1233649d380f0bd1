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

-- What was booked for this code before may be for a smaller room that has ended.
local before = redis.call('HGET', key.imported, args.code)
if not before or tonumber(string.match(before, '^%d+')) < args.bytes then
  redis.call('HSET', key.imported, args.code, whole(args.bytes) .. ' ' .. args.founder)
end
if not before then redis.call('ZADD', key.imports, whole(NOW + args.unentered), args.code) end
return answer({ booked = 1, new = before and 0 or 1, due = {} })
