-- Limits on the events that a room keeps, and the choice of those that give way to newer ones.
local COUNTED = { 'messages', 'comings', 'changes', 'messagesBytes', 'comingsBytes', 'changesBytes' }

-- The allowance of an event. Only messages displace messages.
local function allowance(kind)
  if kind == 'said' then return 'messages' end
  return (kind == 'joined' or kind == 'left') and 'comings' or 'changes'
end

local function seq_of(entry)
  return tonumber(string.match(entry[1], '^%d+'))
end

local function count(kept, kind, events, bytes)
  local of = allowance(kind)
  kept[of] = kept[of] + events
  kept[of .. 'Bytes'] = kept[of .. 'Bytes'] + bytes
end

-- The kind of the event that a tombstone replaced.
local function kind_before(tombstone)
  return value(cjson.decode(tombstone), 'kind')
end

-- Counts the kept events. A removed message still counts as a message, but its text does not.
local function recount()
  local kept = {}
  for _, name in ipairs(COUNTED) do kept[name] = 0 end
  for _, entry in ipairs(redis.call('XRANGE', key.events, '-', '+')) do
    local event = named(entry[2])
    count(kept, event.kind, 1, #event.members)
  end
  for _, tombstone in ipairs(redis.call('HVALS', key.tombstones)) do
    if kind_before(tombstone) == 'said' then count(kept, 'said', 1, 0) end
  end
  return kept
end

-- The number of kept events and their bytes, `at`, the time of the newest, and when the room was `touched`. An imported room,
-- or one of an earlier version, is counted once.
local function counted()
  local meta = redis.call('HMGET', key.meta, 'at', 'touched', unpack(COUNTED))
  local kept = {}
  for i, name in ipairs(COUNTED) do
    if not meta[i + 2] then
      kept = recount()
      break
    end
    kept[name] = tonumber(meta[i + 2])
  end
  kept.at, kept.touched = meta[1], meta[2]
  return kept
end

local function keep(kept)
  redis.call('HSET', key.meta, unpack(answer(kept)))
end

local function oldest()
  return redis.call('XRANGE', key.events, '-', '+', 'COUNT', 1)[1]
end

-- Deletes the tombstones from before the oldest event.
local function sweep(kept)
  local first = oldest()
  if not first then return end
  for seq, tombstone in pairs(named(redis.call('HGETALL', key.tombstones))) do
    if tonumber(seq) < seq_of(first) then
      if kind_before(tombstone) == 'said' then count(kept, 'said', -1, 0) end
      redis.call('HDEL', key.tombstones, seq)
    end
  end
end

-- Counts an event no more, and returns its id.
local function uncount(kept, entry)
  count(kept, value(entry[2], 'kind'), -1, -#value(entry[2], 'members'))
  return entry[1]
end

local function too_many(kept)
  return kept.messages > ROOM.messages or kept.messagesBytes > ROOM.messageBytes
end

-- Drops the oldest events while there are too many messages, after this many were added. It drops them together, unless
-- tombstones give way with them.
local function trim(kept, added)
  local left = redis.call('XLEN', key.events)
  while left > 1 and too_many(kept) do
    local blanks, ids = redis.call('HLEN', key.tombstones) > 0, {}
    local most = blanks and 1 or math.min(added, left - 1)
    for _, entry in ipairs(redis.call('XRANGE', key.events, '-', '+', 'COUNT', most)) do
      if too_many(kept) then ids[#ids + 1] = uncount(kept, entry) end
    end
    redis.call('XDEL', key.events, unpack(ids))
    left = left - #ids
    if blanks then sweep(kept) end
  end
end

-- Whether there is space for one more coming or change without dropping anything.
local function has_space(kept, kind, members)
  if allowance(kind) == 'comings' then return kept.comings < ROOM.comings end
  return kept.changes < ROOM.changes and kept.changesBytes + #members <= ROOM.changeBytes
end

-- Whether there is space for one more coming or change after dropping events before the oldest message.
local function fits(kept, kind, members)
  local left = redis.call('XLEN', key.events)
  while not has_space(kept, kind, members) and left > 1 do
    local first = oldest()
    if value(first[2], 'kind') == 'said' then break end
    redis.call('XDEL', key.events, uncount(kept, first))
    left = left - 1
  end
  return has_space(kept, kind, members)
end
