-- A room in one of its lives, and how nodes are told what happens in it.
local ROOM = args.room
local CODE = ROOM.code

-- The longest that a page waits before it comes back.
local COMING_BACK = 30000

-- All that ends with the room, but for idempotency keys, which end sooner.
local KEPT = { key.meta, key.events, key.seats, key.skeletons, key.here, key.people, key.tombstones, key.away }

-- In another life nobody is connected yet: members who were present come back, to whichever node, or have left.
local function evict()
  for _, field in ipairs(redis.call('HKEYS', key.here)) do
    if not string.find(field, ' ', 1, true) then
      redis.call('ZADD', key.departures, whole(NOW + COMING_BACK), CODE .. ' ' .. field)
    end
  end
  redis.call('DEL', key.here, key.away)
end

-- Whether this room's life is over, or the data is older than what a node has seen: then another life begins.
local function gone()
  local meta = redis.call('HMGET', key.meta, 'epoch', 'seq')
  if not meta[1] or (ROOM.epoch and meta[1] ~= ROOM.epoch) then return true end
  if tonumber(meta[2]) >= args.head then return false end
  redis.call('HSET', key.meta, 'epoch', args.newEpoch)
  evict()
  return true
end

-- A room that nobody has entered yet ends soon. One that an earlier version made may have been entered.
local function lifetime()
  return redis.call('HGET', key.meta, 'entered') == '0' and ROOM.unentered or ROOM.idle
end

local function touch()
  local time_left = lifetime()
  for _, name in ipairs(KEPT) do redis.call('PEXPIRE', name, time_left) end
end

-- Adds fields, names and values in turn, to the stream that all nodes read.
local function deliver(...)
  return redis.call('XADD', key.delivery, 'MAXLEN', '~', ROOM.deliveries, '*', 'room', CODE, 'epoch',
    redis.call('HGET', key.meta, 'epoch'), ...)
end

-- Tells all nodes what matters now and not later, so it has no number.
local function signal(what, ...)
  deliver('signal', what, ...)
end

if gone() then return 'no-such-room' end
