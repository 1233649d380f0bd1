local META = KEYS[1]
local title, epoch, unentered, founder = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if redis.call('EXISTS', META) == 1 then return 0 end
redis.call('HSET', META, 'title', title, 'topic', '', 'epoch', epoch, 'seq', 0, 'at', 0, 'members', 0, 'touched', 0, 'entered', 0,
  'founder', founder)
redis.call('PEXPIRE', META, unentered)
return 1
