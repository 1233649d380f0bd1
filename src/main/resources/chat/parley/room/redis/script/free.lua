-- Finds the first free name, given the skeletons of each. Returns its place, or 0 if none is free.
for place, name in ipairs(args.names) do
  if not taken(name.looks, nil) then return place end
end
return 0
