-- Returns the number of the next member, or of the one that a visitor was who lost their name.
local member = redis.call('HGET', key.seats, 'n:' .. args.visitor)
if member then return tonumber(string.sub(member, 2)) end
return redis.call('HINCRBY', key.meta, 'members', 1)
