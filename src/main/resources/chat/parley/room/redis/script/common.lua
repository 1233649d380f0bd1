-- Stands first in every script. The server writes two lines before it: `key`, the names in Redis of the script's keys, by
-- what they are; and `args`, its one argument, a JSON object.
local time = redis.call('TIME')
local NOW = time[1] * 1000 + math.floor(time[2] / 1000)

-- A whole number as text: Lua's own way would write 1e+15.
local function whole(number)
  return string.format('%.0f', number)
end

-- Names and values in turn, as Redis has them in streams and hashes, as a table.
local function named(flat)
  local fields = {}
  for i = 1, #flat, 2 do fields[flat[i]] = flat[i + 1] end
  return fields
end

-- One of these values.
local function value(flat, name)
  for i = 1, #flat, 2 do
    if flat[i] == name then return flat[i + 1] end
  end
end

-- A table as an answer: names and values in turn.
local function answer(fields)
  local flat = {}
  for name, value in pairs(fields) do
    flat[#flat + 1] = name
    flat[#flat + 1] = value
  end
  return flat
end

-- The parts of a room's charter are fields of its hash, beside its own. Only the server knows their names.
local function keep_charter(charter)
  for name, text in pairs(charter) do redis.call('HSET', key.meta, name, text) end
end
