-- The text of an event goes, from everywhere here; its number and the rest stay.
local seq, members = ARGV[OWN + 1], ARGV[OWN + 2]
local id = seq .. '-0'
local found = redis.call('XRANGE', EVENTS, id, id)[1]
if not found then return 0 end
local fields = found[2]
local meta = redis.call('HMGET', META, 'messages', 'bytes')
redis.call('XDEL', EVENTS, id)
redis.call('XDEL', DELIVERY, fields[14])
redis.call('HSET', META, 'bytes', tonumber(meta[2]) - #fields[10])
if fields[4] == 'said' then redis.call('HSET', META, 'messages', tonumber(meta[1]) - 1) end
fields[10] = members
redis.call('HSET', BLANKS, seq, cjson.encode(fields))
redis.call('PEXPIRE', BLANKS, IDLE)
local oldest = redis.call('XRANGE', EVENTS, '-', '+', 'COUNT', 1)[1]
for _, old in ipairs(redis.call('HKEYS', BLANKS)) do
  if oldest and tonumber(old) < tonumber(string.match(oldest[1], '^%d+')) and old ~= seq then redis.call('HDEL', BLANKS, old) end
end
tell('0', '0', '-blank', fields[6], '', '', seq)
return 1
