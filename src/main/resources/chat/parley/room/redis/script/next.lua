-- Returns the number of the next member.
return redis.call('HINCRBY', key.meta, 'members', 1)
