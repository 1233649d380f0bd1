-- Transfers all seats that a visitor has in this bucket to a successor; the old id can no longer take a seat. Repeating it changes
-- nothing. The rooms see no event, but the nodes are notified, so that they know whose connections they have. Returns the codes
-- of these rooms.
local PREFIX = string.sub(key.delivery, 1, -#'delivery' - 1)
local visitor, successor = args.visitor, args.successor

-- A transfer that was delayed in this bucket may find that the successor has handed on its own seats.
for _ = 1, 10 do
  local later = redis.call('GET', PREFIX .. 'retired:' .. successor)
  if not later then break end
  successor = later
end
local their_rooms = PREFIX .. 'visitor:' .. successor

local function hand_field(hash, before, after)
  local value = redis.call('HGET', hash, before)
  if not value then return false end
  redis.call('HDEL', hash, before)
  redis.call('HSET', hash, after, value)
  return true
end

local function hand_entry(set, before, after)
  local score = redis.call('ZSCORE', set, before)
  if not score then return end
  redis.call('ZREM', set, before)
  redis.call('ZADD', set, score, after)
end

local function hand_connections(here, code)
  hand_field(here, visitor, successor)
  for _, node in ipairs(redis.call('ZRANGE', key.nodes, 0, -1)) do
    if hand_field(here, node .. ' ' .. visitor, node .. ' ' .. successor) then
      redis.call('SREM', PREFIX .. 'node:' .. node, code .. ' ' .. visitor)
      redis.call('SADD', PREFIX .. 'node:' .. node, code .. ' ' .. successor)
    end
  end
end

-- Transfers a seat that lost its name.
local function hand_nameless(code)
  if not hand_field(PREFIX .. 'room:' .. code .. ':seats', 'n:' .. visitor, 'n:' .. successor) then return false end
  hand_entry(key.reservations, code .. ' ' .. visitor, code .. ' ' .. successor)
  return true
end

local function hand_seat(code)
  local meta = PREFIX .. 'room:' .. code
  local text, epoch = redis.call('HGET', meta .. ':seats', 'v:' .. visitor), redis.call('HGET', meta, 'epoch')
  if not text or not epoch then return false end
  local owner = cjson.decode(text)
  redis.call('HDEL', meta .. ':seats', 'v:' .. visitor)
  redis.call('HSET', meta .. ':seats', 'v:' .. successor, text, 'm:' .. owner.id, successor)
  for _, skeleton in ipairs(owner.looks) do redis.call('HSET', meta .. ':looks', skeleton, successor) end
  hand_connections(meta .. ':here', code)
  hand_entry(key.departures, code .. ' ' .. visitor, code .. ' ' .. successor)
  hand_entry(key.reservations, code .. ' ' .. visitor, code .. ' ' .. successor)
  redis.call('XADD', key.delivery, 'MAXLEN', '~', args.deliveries, '*', 'room', code, 'epoch', epoch, 'signal', 'seat-handed',
    'visitor', visitor, 'successor', successor)
  return true
end

redis.call('SET', key.retired, args.successor, 'PX', args.visitorFor)
local handed = {}
for _, code in ipairs(redis.call('SMEMBERS', key.rooms)) do
  local seated = hand_seat(code)
  if seated then handed[#handed + 1] = code end
  if seated or hand_nameless(code) then redis.call('SADD', their_rooms, code) end
end
redis.call('DEL', key.rooms)
redis.call('PEXPIRE', their_rooms, args.idle)
return answer({ rooms = handed, successor = successor })
