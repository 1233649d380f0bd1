return redis.call('HMGET', KEYS[1], 'title', 'epoch', 'topic', 'founder')
