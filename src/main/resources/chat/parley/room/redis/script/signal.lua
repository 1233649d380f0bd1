-- Worth something now and nothing later, so it has no number.
local kind, id, name, value = ARGV[OWN + 1], ARGV[OWN + 2], ARGV[OWN + 3], ARGV[OWN + 4]
tell('0', '0', kind, id, name, value, '0')
return 1
