-- What time has come for, at most so much of each: grace periods that are over, reservations that expired, dead nodes.
local function expired(set)
  return redis.call('ZRANGEBYSCORE', set, '-inf', whole(NOW), 'LIMIT', 0, args.most)
end
return answer({
  departures = expired(key.departures),
  reservations = expired(key.reservations),
  nodes = expired(key.nodes),
})
