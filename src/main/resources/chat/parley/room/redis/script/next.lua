-- The next member's number.
return redis.call('HINCRBY', key.meta, 'members', 1)
