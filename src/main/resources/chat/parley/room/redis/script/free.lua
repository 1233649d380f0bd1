-- The place of the first name that nobody has; each name is given as the number of its looks, and these.
local at, place = OWN + 1, 0
while at <= #ARGV do
  place = place + 1
  local looks, taken = tonumber(ARGV[at]), false
  for i = at + 1, at + looks do taken = taken or redis.call('HEXISTS', LOOKS, ARGV[i]) == 1 end
  if not taken then return place end
  at = at + looks + 1
end
return 0
