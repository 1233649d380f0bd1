local META = KEYS[1]
local title, epoch, idle = ARGV[1], ARGV[2], ARGV[3]
if redis.call('EXISTS', META) == 1 then return 0 end
redis.call('HSET', META, 'title', title, 'topic', '', 'epoch', epoch, 'seq', 0, 'at', 0, 'members', 0, 'messages', 0, 'bytes', 0, 'touched', 0)
redis.call('PEXPIRE', META, idle)
return 1
