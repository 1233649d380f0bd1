-- Returns the first events after a number, with tombstones for those whose text was deleted.
local found = redis.call('XRANGE', key.events, '(' .. whole(args.after) .. '-0', '+', 'COUNT', args.most)
local more = #found == args.most
local last = more and seq_of(found[#found]) or math.huge
for seq, tombstone in pairs(named(redis.call('HGETALL', key.tombstones))) do
  local number = tonumber(seq)
  if number > args.after and number <= last then found[#found + 1] = { seq .. '-0', cjson.decode(tombstone) } end
end
table.sort(found, function(one, other) return seq_of(one) < seq_of(other) end)
return answer({ events = found, more = more and 1 or 0 })
