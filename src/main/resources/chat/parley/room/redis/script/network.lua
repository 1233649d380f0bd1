-- Finds the members present who connected last from a network: their visitors, ids, names and networks. A network has a name
-- for each key of the server, separated by spaces; one in common is enough.
local wanted, found = {}, {}
for name in string.gmatch(args.network, '%S+') do wanted[name] = true end

local function is_wanted(network)
  for name in string.gmatch(network or '', '%S+') do
    if wanted[name] then return true end
  end
  return false
end

for _, member in ipairs(redis.call('HKEYS', key.people)) do
  local visitor = visitor_of(member)
  local owner = visitor and seat(visitor)
  if owner and is_wanted(owner.network) then
    for _, text in ipairs({ visitor, owner.id, owner.name, owner.network }) do found[#found + 1] = text end
  end
end
return answer({ seats = found })
