-- The seat is kept whole, with what others read when its owner comes and goes.
local visitor, id, name = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3]
local most, unconnected = tonumber(ARGV[OWN + 6]), tonumber(ARGV[OWN + 7])
local most_rooms = tonumber(ARGV[OWN + 8])
local looks = { unpack(ARGV, OWN + 9) }
if redis.call('EXISTS', PREFIX .. 'retired:' .. visitor) == 1 then return 'not-a-member' end
local mine = seat(visitor)
if mine and mine.name == name then return { mine.id, mine.name } end
if mine and redis.call('HEXISTS', HERE, visitor) == 1 then return 'already-here' end
for _, look in ipairs(looks) do
  local owner = redis.call('HGET', LOOKS, look)
  if owner and owner ~= visitor then return 'name-taken' end
end
if redis.call('HLEN', PEOPLE) >= most then return 'room-full' end
if not mine and redis.call('SCARD', PREFIX .. 'visitor:' .. visitor) >= most_rooms then return 'too-many-rooms' end
if mine then vacate(visitor, mine) end
local text = cjson.encode({ id = id, name = name, joined = ARGV[OWN + 4], left = ARGV[OWN + 5], looks = looks })
redis.call('HSET', SEATS, 'v:' .. visitor, text, 'm:' .. id, visitor)
for _, look in ipairs(looks) do redis.call('HSET', LOOKS, look, visitor) end
sits(visitor)
redis.call('ZADD', UNCLAIMED, string.format('%.0f', NOW + unconnected), whose(visitor))
touch()
return { id, name }
