-- Beginning of every script. The server prepends two lines: `key`, the names in Redis of the script's keys by their purpose,
-- and `args`, its single argument, a JSON object.
local time = redis.call('TIME')
local NOW = time[1] * 1000 + math.floor(time[2] / 1000)

-- A whole number as text; tostring would write 1e+15.
local function whole(number)
  return string.format('%.0f', number)
end

-- Converts alternating names and values, as in streams and hashes, to a table.
local function named(flat)
  local fields = {}
  for i = 1, #flat, 2 do fields[flat[i]] = flat[i + 1] end
  return fields
end

-- Finds one value among alternating names and values.
local function value(flat, name)
  for i = 1, #flat, 2 do
    if flat[i] == name then return flat[i + 1] end
  end
end

-- Converts a table to an answer of alternating names and values.
local function answer(fields)
  local flat = {}
  for name, value in pairs(fields) do
    flat[#flat + 1] = name
    flat[#flat + 1] = value
  end
  return flat
end

-- The parts of a room's charter are fields of its hash, beside its own. Only the server knows their names, but for the version.
-- An empty text takes a part away.
local function keep_charter(charter)
  for name, text in pairs(charter) do
    if text == '' then redis.call('HDEL', key.meta, name) else redis.call('HSET', key.meta, name, text) end
  end
end
