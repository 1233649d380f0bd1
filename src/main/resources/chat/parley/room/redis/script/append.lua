local visitor = visitor_of(args.event.by)
-- A member who has left since may still ask for the result.
if not visitor and redis.call('EXISTS', key.draft) == 0 then return 'not-a-member' end
local known = earlier()
if known then return known end
if not charter_has(args.expected) then return 'roles-changed' end
local posted, appended = append_new(args.event)
if not appended then return posted end
if args.charter then
  change_charter(args.charter)
  -- Only the server knows whether the event says all of it.
  if args.expected then signal('charter') end
end
redis.call('ZREM', key.reservations, entry(visitor))
-- A removal deletes these texts.
if args.tombstones then bury_all(args.tombstones) end
return posted
