-- Returns in how many rooms of this bucket a visitor has a seat.
return redis.call('SCARD', key.rooms)
