return redis.call('EXISTS', key.retired)
