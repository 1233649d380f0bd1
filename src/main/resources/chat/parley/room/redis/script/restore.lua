-- Restores a room from an archive in one step. It has no members yet, so no node is notified. Returns 0 if the room exists, and -1
-- if it was imported itself.
if redis.call('EXISTS', key.meta) == 1 then return -redis.call('HEXISTS', key.meta, 'imported') end
redis.call('HSET', key.meta, 'epoch', args.epoch, 'seq', args.seq, 'at', args.at, 'members', args.members, 'touched', 0,
  'entered', 0, 'imported', 1, 'founder', args.founder)
keep_charter(args.charter)
redis.call('DEL', key.events, key.seats, key.skeletons, key.here, key.people, key.tombstones, key.away)
for _, event in ipairs(args.events) do
  redis.call('XADD', key.events, event.seq .. '-0', 'at', event.at, 'kind', event.kind, 'by', event.by, 'name', event.name,
    'members', event.members, 'target', event.target, 'told', '0-1')
end
redis.call('PEXPIRE', key.meta, args.unentered)
redis.call('PEXPIRE', key.events, args.unentered)
return 1
