local kept = counted()
if not tombstone(kept, args.seq, args.members) then return 0 end
sweep(kept)
keep(kept)
return 1
