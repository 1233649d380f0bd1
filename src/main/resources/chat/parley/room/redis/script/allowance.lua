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

-- The number of kept events and their bytes. An imported room, or one of an earlier version, is counted once.
local function counted()
  local meta, kept = redis.call('HMGET', key.meta, unpack(COUNTED)), {}
  for i, name in ipairs(COUNTED) do
    if not meta[i] then return recount() end
    kept[name] = tonumber(meta[i])
  end
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

local function drop(kept, entry)
  redis.call('XDEL', key.events, entry[1])
  count(kept, value(entry[2], 'kind'), -1, -#value(entry[2], 'members'))
end

-- Drops the oldest events while there are too many messages.
local function trim(kept)
  local left = redis.call('XLEN', key.events)
  while left > 1 and (kept.messages > ROOM.messages or kept.messagesBytes > ROOM.messageBytes) do
    drop(kept, oldest())
    left = left - 1
    if redis.call('HLEN', key.tombstones) > 0 then sweep(kept) end
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
    drop(kept, first)
    left = left - 1
  end
  return has_space(kept, kind, members)
end
