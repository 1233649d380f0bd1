-- A room goes on from a past that it had elsewhere: all of it, in one step. Nobody is here yet, and nobody is told.
local META, EVENTS = KEYS[1], KEYS[2]
local title, topic, epoch, idle, seq, members = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local founder, at, messages, bytes = ARGV[7], ARGV[8], ARGV[9], ARGV[10]
if redis.call('EXISTS', META) == 1 then return 0 end
redis.call('HSET', META, 'title', title, 'topic', topic, 'epoch', epoch, 'seq', seq, 'at', at, 'members', members,
  'messages', messages, 'bytes', bytes, 'touched', 0, 'founder', founder)
for i = 2, 8 do redis.call('DEL', KEYS[i]) end
for i = 11, #ARGV, 7 do
  redis.call('XADD', EVENTS, ARGV[i] .. '-0', 'at', ARGV[i + 1], 'kind', ARGV[i + 2], 'by', ARGV[i + 3], 'name', ARGV[i + 4],
    'members', ARGV[i + 5], 'target', ARGV[i + 6], 'told', '0-1')
end
redis.call('PEXPIRE', META, idle)
redis.call('PEXPIRE', EVENTS, idle)
return 1
