-- The next member's number.
return redis.call('HINCRBY', META, 'members', 1)
