touch()
for _, field in ipairs(redis.call('HKEYS', key.here)) do
  if not string.find(field, ' ', 1, true) then add_room(field) end
end
return 1
