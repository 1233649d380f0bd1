local kind, id, name, members, target = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3], ARGV[OWN + 4], ARGV[OWN + 5]
local visitor = redis.call('HGET', SEATS, 'm:' .. id)
-- Whoever has left since may still ask what became of it.
if not visitor and redis.call('EXISTS', DRAFT) == 0 then return 'not-a-member' end
local posted = once(kind, id, name, members, target, ARGV[OWN + 6], ARGV[OWN + 7])
if type(posted) == 'table' and posted[2] == 0 then redis.call('ZREM', UNCLAIMED, whose(visitor)) end
return posted
