-- Stands before every act on a room. What an act is given, always in this order:
local META, EVENTS, SEATS, LOOKS, HERE, PEOPLE = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local BLANKS, AWAY, DELIVERY, DUE, UNCLAIMED, NODE, DRAFT = KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12], KEYS[13]
local CODE, EPOCH, HEAD, NEW_EPOCH = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
local IDLE, UNENTERED, DELIVERIES = tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[12]
local MOST = { messages = tonumber(ARGV[7]), comings = tonumber(ARGV[8]), changes = tonumber(ARGV[9]) }
local MOST_BYTES = { messages = tonumber(ARGV[10]), comings = math.huge, changes = tonumber(ARGV[11]) }
local OWN = 12

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

-- A room that nobody has entered yet ends soon. One that an earlier version made may have been entered.
local function lifetime()
  return redis.call('HGET', META, 'entered') == '0' and UNENTERED or IDLE
end

local function touch()
  local time_left = lifetime()
  for i = 1, 8 do redis.call('PEXPIRE', KEYS[i], time_left) end
end

-- Says it to all nodes; without a number it is a signal.
local function tell(seq, at, kind, id, name, members, target)
  return redis.call('XADD', DELIVERY, 'MAXLEN', '~', DELIVERIES, '*', 'room', CODE, 'epoch', redis.call('HGET', META, 'epoch'),
    'seq', seq, 'at', at, 'kind', kind, 'by', id, 'name', name, 'members', members, 'target', target)
end

-- What an event is kept as. Only a message displaces messages.
local function part(kind)
  if kind == 'said' then return 'messages' end
  return (kind == 'joined' or kind == 'left') and 'comings' or 'changes'
end

local function number(entry)
  return tonumber(string.match(entry[1], '^%d+'))
end

local function count(kept, kind, events, bytes)
  local of = part(kind)
  kept[of] = kept[of] + events
  kept[of .. 'Bytes'] = kept[of .. 'Bytes'] + bytes
end

local COUNTED = { 'messages', 'comings', 'changes', 'messagesBytes', 'comingsBytes', 'changesBytes' }

-- A removed message counts as one, but its text does not.
local function recount()
  local kept = {}
  for _, name in ipairs(COUNTED) do kept[name] = 0 end
  for _, entry in ipairs(redis.call('XRANGE', EVENTS, '-', '+')) do count(kept, entry[2][4], 1, #entry[2][10]) end
  for _, text in ipairs(redis.call('HVALS', BLANKS)) do
    local kind = cjson.decode(text)[4]
    if kind == 'said' then count(kept, kind, 1, 0) end
  end
  return kept
end

-- How many events are kept, and their bytes. An import and a room of an earlier version are counted once.
local function counted()
  local meta, kept = redis.call('HMGET', META, unpack(COUNTED)), {}
  for i, name in ipairs(COUNTED) do
    if not meta[i] then return recount() end
    kept[name] = tonumber(meta[i])
  end
  return kept
end

local function keep(kept)
  local fields = {}
  for _, name in ipairs(COUNTED) do
    fields[#fields + 1] = name
    fields[#fields + 1] = kept[name]
  end
  redis.call('HSET', META, unpack(fields))
end

local function oldest()
  return redis.call('XRANGE', EVENTS, '-', '+', 'COUNT', 1)[1]
end

-- Blanks from before the oldest event are worth nothing.
local function sweep(kept)
  local first = oldest()
  if not first then return end
  for _, seq in ipairs(redis.call('HKEYS', BLANKS)) do
    if tonumber(seq) < number(first) then
      if cjson.decode(redis.call('HGET', BLANKS, seq))[4] == 'said' then count(kept, 'said', -1, 0) end
      redis.call('HDEL', BLANKS, seq)
    end
  end
end

local function drop(kept, entry)
  redis.call('XDEL', EVENTS, entry[1])
  count(kept, entry[2][4], -1, -#entry[2][10])
end

-- Lets go of the oldest while there are too many messages.
local function trim(kept)
  local left = redis.call('XLEN', EVENTS)
  while left > 1 and (kept.messages > MOST.messages or kept.messagesBytes > MOST_BYTES.messages) do
    drop(kept, oldest())
    left = left - 1
    if redis.call('HLEN', BLANKS) > 0 then sweep(kept) end
  end
end

-- Whether one more can be kept, once what stands before the oldest message has made way.
local function fits(kept, kind, members)
  local of = part(kind)
  local function space()
    return kept[of] < MOST[of] and kept[of .. 'Bytes'] + #members <= MOST_BYTES[of]
  end
  local left = redis.call('XLEN', EVENTS)
  while not space() and left > 1 do
    local first = oldest()
    if first[2][4] == 'said' then break end
    drop(kept, first)
    left = left - 1
  end
  return space()
end

-- Gives the next number and the time, which never runs backwards.
local function append(kept, kind, id, name, members, target)
  local meta = redis.call('HMGET', META, 'at', 'touched')
  local seq = redis.call('HINCRBY', META, 'seq', 1)
  local at = string.format('%.0f', math.max(NOW, tonumber(meta[1])))
  local told = tell(seq, at, kind, id, name, members, target)
  redis.call('XADD', EVENTS, seq .. '-0', 'at', at, 'kind', kind, 'by', id, 'name', name, 'members', members,
    'target', target, 'told', told)
  redis.call('HSET', META, 'at', at)
  count(kept, kind, 1, #members)
  trim(kept)
  keep(kept)
  if NOW - tonumber(meta[2]) > lifetime() / 20 then
    redis.call('HSET', META, 'touched', string.format('%.0f', NOW))
    touch()
  end
  return seq
end

-- Somebody joined or left. Where the log keeps as many of these as it may, it is a signal and no event.
local function come(kind, id, name, members)
  local kept = counted()
  if fits(kept, kind, members) then
    append(kept, kind, id, name, members, '0')
  else
    tell('0', '0', '-' .. kind, id, name, '', redis.call('HINCRBY', META, 'unlogged', 1))
  end
end

-- The text of an event goes, from everywhere here; its number and the rest stay.
local function blank(kept, seq, members)
  local id = seq .. '-0'
  local found = redis.call('XRANGE', EVENTS, id, id)[1]
  if not found then return false end
  local fields = found[2]
  redis.call('XDEL', EVENTS, id)
  redis.call('XDEL', DELIVERY, fields[14])
  -- A message still counts as one.
  count(kept, fields[4], fields[4] == 'said' and 0 or -1, -#fields[10])
  fields[10] = members
  redis.call('HSET', BLANKS, seq, cjson.encode(fields))
  redis.call('PEXPIRE', BLANKS, lifetime())
  tell('0', '0', '-blank', fields[6], '', '', seq)
  return true
end

-- Appends what somebody did, once.
local function once(kind, id, name, members, target, print, drafts_for)
  local known = redis.call('GET', DRAFT)
  if known then
    local seq, before = string.match(known, '^(%d+) (.*)$')
    if before ~= print then return 'draft-reused' end
    return { tonumber(seq), 1 }
  end
  local kept = counted()
  if part(kind) == 'changes' and kind ~= 'removed' and not fits(kept, kind, members) then
    keep(kept)
    return 'changes-full'
  end
  -- The first write is one that a full Redis refuses: what follows a write it lets pass.
  local seq = append(kept, kind, id, name, members, target)
  redis.call('SET', DRAFT, seq .. ' ' .. print, 'PX', drafts_for)
  return { seq, 0 }
end

if gone() then return 'no-such-room' end
