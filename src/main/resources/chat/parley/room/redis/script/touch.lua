touch()
for _, who in ipairs(redis.call('HKEYS', HERE)) do
  if not string.find(who, ' ', 1, true) then sits(who) end
end
return 1
