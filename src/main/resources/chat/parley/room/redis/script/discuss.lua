local id, name, members, topic = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3], ARGV[OWN + 6]
if redis.call('HEXISTS', SEATS, 'm:' .. id) == 0 then return 'not-a-member' end
local posted = once('topic', id, name, members, '0', ARGV[OWN + 4], ARGV[OWN + 5])
if type(posted) == 'table' and posted[2] == 0 then redis.call('HSET', META, 'topic', topic) end
return posted
