-- Stands behind room.lua: whose seat is whose, who is present, who is away.
local function seat(visitor)
  local text = redis.call('HGET', SEATS, 'v:' .. visitor)
  return text and cjson.decode(text) or nil
end

local function whose(visitor)
  return CODE .. ' ' .. visitor
end

local PREFIX = string.sub(DELIVERY, 1, -#'delivery' - 1)

-- In which rooms a visitor has a seat: kept as long as the seat may be.
local function sits(visitor)
  redis.call('SADD', PREFIX .. 'visitor:' .. visitor, CODE)
  redis.call('PEXPIRE', PREFIX .. 'visitor:' .. visitor, IDLE)
end

-- Others must not believe in this seat any more.
local function changed(visitor, id)
  tell('0', '0', '-seat', visitor, id, '', '0')
end

-- Since when a member's pages lie untouched on every node where they are; false if they do not.
local function untouched(id, visitor)
  local nodes, since = 0, 0
  local said = redis.call('HGETALL', AWAY)
  for i = 1, #said, 2 do
    if string.match(said[i], ' (.*)$') == id then
      nodes = nodes + 1
      since = math.max(since, tonumber(said[i + 1]))
    end
  end
  return nodes > 0 and nodes == tonumber(redis.call('HGET', HERE, visitor) or 0) and string.format('%.0f', since)
end

-- Those who are away and since when, in turn.
local function absences()
  local said, all = redis.call('HGETALL', AWAY), {}
  for i = 1, #said, 2 do
    if not string.find(said[i], ' ', 1, true) then all[#all + 1] = said[i] .. ' ' .. said[i + 1] end
  end
  return table.concat(all, ' ')
end

-- Something of it changed: are they away? All who are is told, so nobody need have heard what was told before.
local function weigh(id, visitor)
  local was, since = redis.call('HGET', AWAY, id), untouched(id, visitor)
  if not was == not since then return end
  if since then redis.call('HSET', AWAY, id, since) else redis.call('HDEL', AWAY, id) end
  tell('0', '0', '-away', '', '', absences(), redis.call('HINCRBY', META, 'aways', 1))
end

local function absent(one)
  if redis.call('HDEL', PEOPLE, one.id) == 1 then come('left', one.id, one.name, one.left) end
end

local function vacate(visitor, one)
  absent(one)
  redis.call('HDEL', SEATS, 'v:' .. visitor, 'm:' .. one.id)
  redis.call('SREM', PREFIX .. 'visitor:' .. visitor, CODE)
  for _, look in ipairs(one.looks) do
    if redis.call('HGET', LOOKS, look) == visitor then redis.call('HDEL', LOOKS, look) end
  end
  redis.call('HDEL', HERE, visitor)
  weigh(one.id, visitor)
  redis.call('ZREM', DUE, whose(visitor))
  redis.call('ZREM', UNCLAIMED, whose(visitor))
  changed(visitor, one.id)
end

local function present()
  local meta = redis.call('HMGET', META, 'seq', 'topic', 'unlogged')
  return { tonumber(meta[1]), redis.call('HGETALL', PEOPLE), meta[2], tonumber(meta[3]) or 0 }
end
