-- A room goes on from a past that it had elsewhere: all of it, in one step. Nobody is here yet, and nobody is told.
local META, EVENTS = KEYS[1], KEYS[2]
local title, topic, epoch, unentered, seq, members = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local founder, code, idle = ARGV[7], ARGV[8], tonumber(ARGV[9])
local size, most, share, at = tonumber(ARGV[10]), tonumber(ARGV[11]), tonumber(ARGV[12]), ARGV[13]
local IMPORTS, IMPORTED = KEYS[#KEYS - 1], KEYS[#KEYS]
if redis.call('EXISTS', META) == 1 then return 0 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Imported rooms that have ended count no more. One that is still there was entered and lives on.
for _, old in ipairs(redis.call('ZRANGEBYSCORE', IMPORTS, '-inf', string.format('%.0f', now))) do
  if redis.call('EXISTS', (string.gsub(META, code .. '$', old))) == 1 then
    redis.call('ZADD', IMPORTS, string.format('%.0f', now + idle / 20), old)
  else
    redis.call('ZREM', IMPORTS, old)
    redis.call('HDEL', IMPORTED, old)
  end
end
local all, theirs = size, size
for _, text in ipairs(redis.call('HVALS', IMPORTED)) do
  local bytes, whose = string.match(text, '^(%d+) (.*)$')
  all = all + tonumber(bytes)
  if whose == founder then theirs = theirs + tonumber(bytes) end
end
if all > most or theirs > share then return -1 end
redis.call('HSET', IMPORTED, code, size .. ' ' .. founder)
redis.call('ZADD', IMPORTS, string.format('%.0f', now + tonumber(unentered)), code)
redis.call('HSET', META, 'title', title, 'topic', topic, 'epoch', epoch, 'seq', seq, 'at', at, 'members', members,
  'touched', 0, 'entered', 0, 'founder', founder)
for i = 2, 8 do redis.call('DEL', KEYS[i]) end
for i = 14, #ARGV, 7 do
  redis.call('XADD', EVENTS, ARGV[i] .. '-0', 'at', ARGV[i + 1], 'kind', ARGV[i + 2], 'by', ARGV[i + 3], 'name', ARGV[i + 4],
    'members', ARGV[i + 5], 'target', ARGV[i + 6], 'told', '0-1')
end
redis.call('PEXPIRE', META, unentered)
redis.call('PEXPIRE', EVENTS, unentered)
return 1
