local visitor = ARGV[OWN + 1]
local mine = seat(visitor)
if not mine then return 0 end
vacate(visitor, mine)
return 1
