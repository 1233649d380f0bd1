local kind, id, name, members, target = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3], ARGV[OWN + 4], ARGV[OWN + 5]
local visitor = redis.call('HGET', SEATS, 'm:' .. id)
-- Whoever has left since may still ask what became of it.
if not visitor and redis.call('EXISTS', DRAFT) == 0 then return 'not-a-member' end
local posted = once(kind, id, name, members, target, ARGV[OWN + 6], ARGV[OWN + 7])
if type(posted) ~= 'table' or posted[2] == 1 then return posted end
redis.call('ZREM', UNCLAIMED, whose(visitor))
if #ARGV > OWN + 7 then
  -- A removal: these texts go with it.
  local kept = counted()
  for i = OWN + 8, #ARGV, 2 do blank(kept, ARGV[i], ARGV[i + 1]) end
  sweep(kept)
  keep(kept)
end
return posted
