if redis.call('EXISTS', key.meta) == 1 then return 0 end
redis.call('HSET', key.meta, 'epoch', args.epoch, 'seq', 0, 'at', 0, 'members', 0, 'touched', 0, 'entered', 0,
  'founder', args.founder)
keep_charter(args.charter)
redis.call('PEXPIRE', key.meta, args.unentered)
return 1
