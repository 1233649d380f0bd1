local mine = seat(ARGV[OWN + 1])
return mine and { mine.id, mine.name } or {}
