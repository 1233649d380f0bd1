-- The events after a number, at most so many, with what is left of those whose text is gone.
local after, most = tonumber(ARGV[OWN + 1]), tonumber(ARGV[OWN + 2])
local found = redis.call('XRANGE', EVENTS, '(' .. ARGV[OWN + 1] .. '-0', '+', 'COUNT', most)
local last = #found == most and number(found[most]) or math.huge
local blanks = redis.call('HGETALL', BLANKS)
for i = 1, #blanks, 2 do
  local seq = tonumber(blanks[i])
  if seq > after and seq <= last then found[#found + 1] = { blanks[i] .. '-0', cjson.decode(blanks[i + 1]) } end
end
table.sort(found, function(one, other) return number(one) < number(other) end)
return { found, last < math.huge and 1 or 0 }
