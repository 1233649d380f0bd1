local id, name, members = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3]
local looks = { unpack(ARGV, OWN + 8) }
local visitor = redis.call('HGET', SEATS, 'm:' .. id)
local mine = visitor and seat(visitor)
if not mine or mine.id ~= id then return 'not-a-member' end
for _, look in ipairs(looks) do
  local owner = redis.call('HGET', LOOKS, look)
  if owner and owner ~= visitor then return 'name-taken' end
end
local posted = once('renamed', id, name, members, '0', ARGV[OWN + 4], ARGV[OWN + 5])
if type(posted) ~= 'table' or posted[2] == 1 then return posted end
for _, look in ipairs(mine.looks) do redis.call('HDEL', LOOKS, look) end
for _, look in ipairs(looks) do redis.call('HSET', LOOKS, look, visitor) end
local text = cjson.encode({ id = id, name = name, joined = ARGV[OWN + 6], left = ARGV[OWN + 7], looks = looks })
redis.call('HSET', SEATS, 'v:' .. visitor, text)
if redis.call('HEXISTS', PEOPLE, id) == 1 then redis.call('HSET', PEOPLE, id, name) end
return posted
