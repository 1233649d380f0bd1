-- Records that a transfer is complete in all buckets.
return redis.call('ZREM', key.handovers, args.visitor .. ' ' .. args.successor)
