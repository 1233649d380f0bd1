-- All seats of a visitor are a successor's from now on, and the old id gets none any more. Nobody in the rooms is told; the
-- nodes are, so that they know whose connections they have. Answers in which rooms that is so.
local RETIRED, SEATED, SUCCESSORS, DELIVERY, NODES = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local visitor, successor, coming_back, idle, deliveries = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local PREFIX = string.sub(DELIVERY, 1, -#'delivery' - 1)

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
  for _, node in ipairs(redis.call('ZRANGE', NODES, 0, -1)) do
    if hand_field(here, node .. ' ' .. visitor, node .. ' ' .. successor) then
      redis.call('SREM', PREFIX .. 'node:' .. node, code .. ' ' .. visitor)
      redis.call('SADD', PREFIX .. 'node:' .. node, code .. ' ' .. successor)
    end
  end
end

local function hand_seat(code)
  local meta = PREFIX .. 'room:' .. code
  local text, epoch = redis.call('HGET', meta .. ':seats', 'v:' .. visitor), redis.call('HGET', meta, 'epoch')
  if not text or not epoch then return false end
  local mine = cjson.decode(text)
  redis.call('HDEL', meta .. ':seats', 'v:' .. visitor)
  redis.call('HSET', meta .. ':seats', 'v:' .. successor, text, 'm:' .. mine.id, successor)
  for _, look in ipairs(mine.looks) do redis.call('HSET', meta .. ':looks', look, successor) end
  hand_connections(meta .. ':here', code)
  hand_entry(PREFIX .. 'due', code .. ' ' .. visitor, code .. ' ' .. successor)
  hand_entry(PREFIX .. 'unclaimed', code .. ' ' .. visitor, code .. ' ' .. successor)
  redis.call('XADD', DELIVERY, 'MAXLEN', '~', deliveries, '*', 'room', code, 'epoch', epoch, 'seq', '0', 'at', '0',
    'kind', '-handed', 'by', visitor, 'name', mine.id, 'members', successor, 'target', '0')
  return true
end

redis.call('SET', RETIRED, successor, 'PX', coming_back)
local handed = {}
for _, code in ipairs(redis.call('SMEMBERS', SEATED)) do
  if hand_seat(code) then
    handed[#handed + 1] = code
    redis.call('SADD', SUCCESSORS, code)
  end
end
redis.call('DEL', SEATED)
redis.call('PEXPIRE', SUCCESSORS, idle)
return handed
