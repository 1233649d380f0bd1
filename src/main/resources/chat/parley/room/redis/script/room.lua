-- A room in one of its lives, and the deliveries that notify nodes.
local ROOM = args.room
local CODE = ROOM.code

-- The longest time that a page waits before it reconnects, in milliseconds.
local COMING_BACK = 30000

-- The keys that end with the room. Idempotency keys end sooner.
local KEPT = { key.meta, key.events, key.seats, key.skeletons, key.here, key.people, key.tombstones, key.away }

-- Starts a life without connections: members who were present reconnect to some node, or have left.
local function evict()
  for _, field in ipairs(redis.call('HKEYS', key.here)) do
    if not string.find(field, ' ', 1, true) then
      redis.call('ZADD', key.departures, whole(NOW + COMING_BACK), CODE .. ' ' .. field)
    end
  end
  redis.call('DEL', key.here, key.away)
end

-- The epoch of this life, and the newest number when the script began.
local EPOCH, NEWEST

-- Whether this life of the room is over. If the data is older than what a node has seen, another life begins.
local function gone()
  local meta = redis.call('HMGET', key.meta, 'epoch', 'seq')
  if not meta[1] or (ROOM.epoch and meta[1] ~= ROOM.epoch) then return true end
  EPOCH, NEWEST = meta[1], tonumber(meta[2])
  if NEWEST >= args.head then return false end
  redis.call('HSET', key.meta, 'epoch', args.newEpoch)
  -- What was sealed before this state of the charter is older.
  redis.call('HSET', key.meta, 'base', redis.call('HGET', key.meta, 'version') or 0)
  evict()
  return true
end

-- The time to live of the room. A room that nobody has entered ends soon; one of an earlier version may have been entered.
local function lifetime()
  return redis.call('HGET', key.meta, 'entered') == '0' and ROOM.unentered or ROOM.idle
end

local function touch()
  local time_left = lifetime()
  for _, name in ipairs(KEPT) do redis.call('PEXPIRE', name, time_left) end
end

-- Adds alternating names and values to the stream that nodes with rooms of the bucket read.
local function deliver(...)
  return redis.call('XADD', key.delivery, 'MAXLEN', '~', ROOM.deliveries, '*', 'room', CODE, 'epoch',
    EPOCH, ...)
end

-- Sends a signal to all nodes. It matters now and not later, so it has no number.
local function signal(what, ...)
  deliver('signal', what, ...)
end

-- Changes parts of the charter. The count comes first: a full Redis refuses it.
local function change_charter(parts)
  redis.call('HINCRBY', key.meta, 'version', 1)
  keep_charter(parts)
end

-- Whether the charter has these texts; one that it does not have is empty.
local function charter_has(expected)
  for name, text in pairs(expected or {}) do
    if (redis.call('HGET', key.meta, name) or '') ~= text then return false end
  end
  return true
end

if gone() then return 'no-such-room' end
