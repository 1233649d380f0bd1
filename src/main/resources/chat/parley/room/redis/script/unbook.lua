-- Returns the space of a room that was not imported after all.
redis.call('ZREM', key.imports, args.code)
return redis.call('HDEL', key.imported, args.code)
