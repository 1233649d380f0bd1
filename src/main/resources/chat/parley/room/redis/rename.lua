local visitor, id, name, members = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3], ARGV[OWN + 4]
local looks = { unpack(ARGV, OWN + 9) }
local mine = seat(visitor)
if not mine or mine.id ~= id then return 'not-a-member' end
for _, look in ipairs(looks) do
  local owner = redis.call('HGET', LOOKS, look)
  if owner and owner ~= visitor then return 'name-taken' end
end
local posted = once('renamed', id, name, members, '0', ARGV[OWN + 5], ARGV[OWN + 6])
if type(posted) ~= 'table' or posted[2] == 1 then return posted end
for _, look in ipairs(mine.looks) do redis.call('HDEL', LOOKS, look) end
for _, look in ipairs(looks) do redis.call('HSET', LOOKS, look, visitor) end
local text = cjson.encode({ id = id, name = name, joined = ARGV[OWN + 7], left = ARGV[OWN + 8], looks = looks })
redis.call('HSET', SEATS, 'v:' .. visitor, text)
if redis.call('HEXISTS', PEOPLE, id) == 1 then redis.call('HSET', PEOPLE, id, name) end
return posted
