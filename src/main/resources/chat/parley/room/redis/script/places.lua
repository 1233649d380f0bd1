-- Adds a bucket to those in which a visitor has chosen a name. Returns them all.
redis.call('SADD', key.places, args.bucket)
redis.call('PEXPIRE', key.places, args.idle)
return answer({ buckets = redis.call('SMEMBERS', key.places) })
