-- Returns what has expired, at most `most` of each: grace periods, reservations, dead nodes and transfers that stopped halfway.
local function expired(set)
  return redis.call('ZRANGEBYSCORE', set, '-inf', whole(NOW), 'LIMIT', 0, args.most)
end
return answer({
  departures = expired(key.departures),
  reservations = expired(key.reservations),
  nodes = expired(key.nodes),
  handovers = expired(key.handovers),
})
