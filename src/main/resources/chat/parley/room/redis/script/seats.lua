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

-- The name of a visitor of this room in the sets that all rooms share.
local function entry(visitor)
  return CODE .. ' ' .. visitor
end

-- Whether one of these skeletons belongs to the name of another visitor.
local function taken(skeletons, visitor)
  for _, skeleton in ipairs(skeletons) do
    local owner = redis.call('HGET', key.skeletons, skeleton)
    if owner and owner ~= visitor then return true end
  end
  return false
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
  redis.call('HDEL', key.seats, 'v:' .. visitor, 'm:' .. owner.id)
  redis.call('SREM', PREFIX .. 'visitor:' .. visitor, CODE)
  for _, skeleton in ipairs(owner.looks) do
    if redis.call('HGET', key.skeletons, skeleton) == visitor then redis.call('HDEL', key.skeletons, skeleton) end
  end
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
