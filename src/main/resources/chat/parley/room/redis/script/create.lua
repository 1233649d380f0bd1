if redis.call('EXISTS', key.meta) == 1 then return 0 end
redis.call('HSET', key.meta, 'title', args.title, 'topic', '', 'epoch', args.epoch, 'seq', 0, 'at', 0, 'members', 0,
  'touched', 0, 'entered', 0, 'founder', args.founder)
redis.call('PEXPIRE', key.meta, args.unentered)
return 1
