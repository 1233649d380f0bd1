local visitor, which = ARGV[OWN + 1], ARGV[OWN + 2]
local mine = seat(visitor)
if not mine then return 0 end
if which == 'absent' and redis.call('HEXISTS', PEOPLE, mine.id) == 1 then return 0 end
vacate(visitor, mine)
return 1
