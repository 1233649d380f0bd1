bury_all(args.tombstones)
return 1
