if not visitor_of(args.event.by) then return 'not-a-member' end
local known = earlier()
if known then return known end
local posted, appended = append_new(args.event)
if appended then redis.call('HSET', key.meta, 'topic', args.topic) end
return posted
