-- The place of the first name that nobody has; of each name its skeletons are given. 0 if there is none.
for place, name in ipairs(args.names) do
  if not taken(name.looks, nil) then return place end
end
return 0
