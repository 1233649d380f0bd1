local print = ARGV[OWN + 1]
local known = redis.call('GET', DRAFT)
if not known then return {} end
local seq, before = string.match(known, '^(%d+) (.*)$')
if before ~= print then return 'draft-reused' end
return { tonumber(seq), 1 }
