-- Restores a room from an archive in one step. It has no members yet, so no node is notified. Returns 0 if the room exists,
-- -1 if there is no space for it.
if redis.call('EXISTS', key.meta) == 1 then return 0 end

local function meta_of(code)
  return string.sub(key.meta, 1, -#args.code - 1) .. code
end

-- Imported rooms that have ended no longer count. One that still exists was entered and continues.
for _, earlier in ipairs(redis.call('ZRANGEBYSCORE', key.imports, '-inf', whole(NOW))) do
  if redis.call('EXISTS', meta_of(earlier)) == 1 then
    redis.call('ZADD', key.imports, whole(NOW + args.idle / 20), earlier)
  else
    redis.call('ZREM', key.imports, earlier)
    redis.call('HDEL', key.imported, earlier)
  end
end

local all, theirs = args.bytes, args.bytes
for _, text in ipairs(redis.call('HVALS', key.imported)) do
  local bytes, founder = string.match(text, '^(%d+) (.*)$')
  all = all + tonumber(bytes)
  if founder == args.founder then theirs = theirs + tonumber(bytes) end
end
if all > args.most or theirs > args.share then return -1 end

redis.call('HSET', key.imported, args.code, whole(args.bytes) .. ' ' .. args.founder)
redis.call('ZADD', key.imports, whole(NOW + args.unentered), args.code)
redis.call('HSET', key.meta, 'epoch', args.epoch, 'seq', args.seq, 'at', args.at, 'members', args.members, 'touched', 0,
  'entered', 0, 'founder', args.founder)
keep_charter(args.charter)
redis.call('DEL', key.events, key.seats, key.skeletons, key.here, key.people, key.tombstones, key.away)
for _, event in ipairs(args.events) do
  redis.call('XADD', key.events, event.seq .. '-0', 'at', event.at, 'kind', event.kind, 'by', event.by, 'name', event.name,
    'members', event.members, 'target', event.target, 'told', '0-1')
end
redis.call('PEXPIRE', key.meta, args.unentered)
redis.call('PEXPIRE', key.events, args.unentered)
return 1
