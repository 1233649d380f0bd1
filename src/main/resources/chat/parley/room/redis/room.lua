-- Stands before every act on a room. What an act is given, always in this order:
local META, EVENTS, SEATS, LOOKS, HERE, PEOPLE = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local BLANKS, AWAY, DELIVERY, DUE, UNCLAIMED, NODE, DRAFT = KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12], KEYS[13]
local CODE, EPOCH, HEAD, NEW_EPOCH = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
local IDLE, MOST_MESSAGES, MOST_EVENTS, MOST_BYTES = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local DELIVERIES = ARGV[9]
local OWN = 9

local time = redis.call('TIME')
local NOW = time[1] * 1000 + math.floor(time[2] / 1000)

-- The longest that a page waits before it comes back.
local COMING_BACK = 30000

-- In another life nobody is connected yet: who was here comes back, to whichever node, or has left.
local function forsake()
  for _, who in ipairs(redis.call('HKEYS', HERE)) do
    if not string.find(who, ' ', 1, true) then
      redis.call('ZADD', DUE, string.format('%.0f', NOW + COMING_BACK), CODE .. ' ' .. who)
    end
  end
  redis.call('DEL', HERE, AWAY)
end

-- Whether this room's life is over, or the data is older than what a node has seen: then another life begins.
local function gone()
  local meta = redis.call('HMGET', META, 'epoch', 'seq')
  if not meta[1] or (EPOCH ~= '' and meta[1] ~= EPOCH) then return true end
  if tonumber(meta[2]) >= HEAD then return false end
  redis.call('HSET', META, 'epoch', NEW_EPOCH)
  forsake()
  return true
end

local function touch()
  for i = 1, 8 do redis.call('PEXPIRE', KEYS[i], IDLE) end
end

-- Says it to all nodes; without a number it is a signal.
local function tell(seq, at, kind, id, name, members, target)
  return redis.call('XADD', DELIVERY, 'MAXLEN', '~', DELIVERIES, '*', 'room', CODE, 'epoch', redis.call('HGET', META, 'epoch'),
    'seq', seq, 'at', at, 'kind', kind, 'by', id, 'name', name, 'members', members, 'target', target)
end

-- Counts what is kept, and lets go of the oldest of it.
local function trim(messages, bytes)
  local kept = redis.call('XLEN', EVENTS)
  while kept > 1 and (kept > MOST_EVENTS or messages > MOST_MESSAGES or bytes > MOST_BYTES) do
    local oldest = redis.call('XRANGE', EVENTS, '-', '+', 'COUNT', 1)[1]
    local fields = oldest[2]
    redis.call('XDEL', EVENTS, oldest[1])
    kept = kept - 1
    bytes = bytes - #fields[10]
    if fields[4] == 'said' then messages = messages - 1 end
  end
  redis.call('HSET', META, 'messages', messages, 'bytes', bytes)
end

-- Gives the next number and the time, which never runs backwards.
local function append(kind, id, name, members, target)
  local meta = redis.call('HMGET', META, 'at', 'messages', 'bytes', 'touched')
  local seq = redis.call('HINCRBY', META, 'seq', 1)
  local at = string.format('%.0f', math.max(NOW, tonumber(meta[1])))
  local told = tell(seq, at, kind, id, name, members, target)
  redis.call('XADD', EVENTS, seq .. '-0', 'at', at, 'kind', kind, 'by', id, 'name', name, 'members', members,
    'target', target, 'told', told)
  redis.call('HSET', META, 'at', at)
  trim(tonumber(meta[2]) + (kind == 'said' and 1 or 0), tonumber(meta[3]) + #members)
  if NOW - tonumber(meta[4]) > IDLE / 20 then
    redis.call('HSET', META, 'touched', string.format('%.0f', NOW))
    touch()
  end
  return seq
end

-- Appends what somebody did, once.
local function once(kind, id, name, members, target, print, drafts_for)
  local known = redis.call('GET', DRAFT)
  if known then
    local seq, before = string.match(known, '^(%d+) (.*)$')
    if before ~= print then return 'draft-reused' end
    return { tonumber(seq), 1 }
  end
  -- The first write is one that a full Redis refuses: what follows a write it lets pass.
  local seq = append(kind, id, name, members, target)
  redis.call('SET', DRAFT, seq .. ' ' .. print, 'PX', drafts_for)
  return { seq, 0 }
end

if gone() then return 'no-such-room' end
