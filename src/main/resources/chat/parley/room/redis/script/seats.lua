-- The seats of a room, the members present and the members away.
local PREFIX = string.sub(key.delivery, 1, -#'delivery' - 1)

local function seat(visitor)
  local text = redis.call('HGET', key.seats, 'v:' .. visitor)
  return text and cjson.decode(text) or nil
end

local function put_seat(visitor, owner)
  redis.call('HSET', key.seats, 'v:' .. visitor, cjson.encode(owner), 'm:' .. owner.id, visitor)
  for _, skeleton in ipairs(owner.looks) do redis.call('HSET', key.skeletons, skeleton, visitor) end
end

local function visitor_of(member)
  return redis.call('HGET', key.seats, 'm:' .. member)
end

-- The name of a visitor of this room in the sets that all rooms of the bucket share.
local function entry(visitor)
  return CODE .. ' ' .. visitor
end

-- Whether the room keeps a message of this member, or its place if it was removed: both show their name.
local function keeps_message(member)
  local newest = redis.call('HGET', key.seats, 's:' .. member)
  if not newest then return false end
  local oldest = redis.call('XRANGE', key.events, '-', '+', 'COUNT', 1)[1]
  return oldest and tonumber(newest) >= seq_of(oldest) or redis.call('HEXISTS', key.tombstones, newest) == 1
end

-- When others may take the name of a member who is not present; nil if it stays theirs.
local function free_at(owner)
  local left = redis.call('HGET', key.seats, 'l:' .. owner.id)
  if not left or owner.signedIn == 1 then return nil end
  return tonumber(left) + (keeps_message(owner.id) and ROOM.authorNameHeld or ROOM.nameHeld)
end

-- The other visitors whose names have one of these skeletons, and their seats.
local function namesakes(skeletons, visitor)
  local found = {}
  for _, skeleton in ipairs(skeletons) do
    local other = redis.call('HGET', key.skeletons, skeleton)
    if other and other ~= visitor then found[other] = seat(other) end
  end
  return found
end

-- The refusal of a name with these skeletons to a visitor: with its `holder` if that one is present, or with the `wait` in
-- milliseconds until it is free. nil if they may have it.
local function taken(skeletons, visitor)
  local free = 0
  for _, owner in pairs(namesakes(skeletons, visitor)) do
    if redis.call('HEXISTS', key.people, owner.id) == 1 then return answer({ no = 'name-taken', holder = owner.name }) end
    local at = free_at(owner)
    if not at then return 'name-taken' end
    free = math.max(free, at)
  end
  if free > NOW then return answer({ no = 'name-taken', wait = free - NOW }) end
end

local function forget_name(visitor, owner)
  for _, skeleton in ipairs(owner.looks) do
    if redis.call('HGET', key.skeletons, skeleton) == visitor then redis.call('HDEL', key.skeletons, skeleton) end
  end
end

-- Takes names with these skeletons away from members who left. Such a member has no seat until their visitor chooses another
-- name, and continues under the same id then.
local function take_names(skeletons, visitor)
  for other, owner in pairs(namesakes(skeletons, visitor)) do
    forget_name(other, owner)
    redis.call('HDEL', key.seats, 'v:' .. other, 'm:' .. owner.id)
    redis.call('HSET', key.seats, 'n:' .. other, owner.id)
  end
end

-- Ends a seat that lost its name.
local function forget_nameless(visitor)
  local member = redis.call('HGET', key.seats, 'n:' .. visitor)
  if not member then return end
  redis.call('HDEL', key.seats, 'n:' .. visitor, 'l:' .. member, 's:' .. member)
  redis.call('SREM', PREFIX .. 'visitor:' .. visitor, CODE)
  redis.call('ZREM', key.reservations, entry(visitor))
  signal('seat-lost', 'visitor', visitor, 'member', member)
end

-- Adds this room to those in which the visitor has a seat, kept as long as the seat may be.
local function add_room(visitor)
  redis.call('SADD', PREFIX .. 'visitor:' .. visitor, CODE)
  redis.call('PEXPIRE', PREFIX .. 'visitor:' .. visitor, ROOM.idle)
end

-- The time since which a member's pages are untouched on all their nodes; false if one is not.
local function untouched(member, visitor)
  local nodes, since = 0, 0
  for field, millis in pairs(named(redis.call('HGETALL', key.away))) do
    if string.match(field, ' (.*)$') == member then
      nodes = nodes + 1
      since = math.max(since, tonumber(millis))
    end
  end
  return nodes > 0 and nodes == tonumber(redis.call('HGET', key.here, visitor) or 0) and whole(since)
end

-- The members who are away and their times, alternately.
local function absences()
  local reports, all = redis.call('HGETALL', key.away), {}
  for i = 1, #reports, 2 do
    if not string.find(reports[i], ' ', 1, true) then all[#all + 1] = reports[i] .. ' ' .. reports[i + 1] end
  end
  return table.concat(all, ' ')
end

-- Updates away status after a report changed. The signal lists all members away, so it does not depend on earlier ones.
local function update_away(member, visitor)
  local was, since = redis.call('HGET', key.away, member), untouched(member, visitor)
  if not was == not since then return end
  if since then redis.call('HSET', key.away, member, since) else redis.call('HDEL', key.away, member) end
  signal('away', 'absences', absences(), 'version', redis.call('HINCRBY', key.meta, 'aways', 1))
end

local function leave(owner)
  if redis.call('HDEL', key.people, owner.id) == 1 then come('left', owner.id, owner.name, owner.left) end
end

-- Ends a seat and notifies all nodes.
local function vacate(visitor, owner)
  leave(owner)
  redis.call('HDEL', key.seats, 'v:' .. visitor, 'm:' .. owner.id, 'l:' .. owner.id, 's:' .. owner.id)
  redis.call('SREM', PREFIX .. 'visitor:' .. visitor, CODE)
  forget_name(visitor, owner)
  redis.call('HDEL', key.here, visitor)
  update_away(owner.id, visitor)
  redis.call('ZREM', key.departures, entry(visitor))
  redis.call('ZREM', key.reservations, entry(visitor))
  signal('seat-lost', 'visitor', visitor, 'member', owner.id)
end

-- Reads the room's state in one step.
local function state()
  local all = redis.call('HGETALL', key.meta)
  local meta = named(all)
  return {
    seq = tonumber(meta.seq),
    charter = all,
    people = redis.call('HGETALL', key.people),
    unlogged = tonumber(meta.unlogged) or 0,
    aways = tonumber(meta.aways) or 0,
    absences = absences(),
  }
end
