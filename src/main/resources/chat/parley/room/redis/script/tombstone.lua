local seq, members = ARGV[OWN + 1], ARGV[OWN + 2]
local kept = counted()
if not blank(kept, seq, members) then return 0 end
sweep(kept)
keep(kept)
return 1
