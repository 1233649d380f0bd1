-- Appends messages, each once, in their order, and returns the result of each. The last keys are those of their drafts.
local messages, members, drafts = args.messages, {}, {}
for i, message in ipairs(messages) do
  members[i] = 'm:' .. message.event.by
  drafts[i] = KEYS[#KEYS - #messages + i]
end
local visitors, known = redis.call('HMGET', key.seats, unpack(members)), redis.call('MGET', unpack(drafts))

-- Everything is decided before the first write, which a full Redis refuses.
local results, new, events, posted = {}, {}, {}, {}
for i, message in ipairs(messages) do
  local before = known[i] or posted[drafts[i]]
  if before then
    results[i] = repeated(before, message.print)
  elseif not visitors[i] then
    results[i] = 'not-a-member'
  else
    new[#new + 1], events[#events + 1] = i, message.event
    posted[drafts[i]] = result(NEWEST + #new, message.print)
    results[i] = answer({ seq = NEWEST + #new, repeated = 0 })
  end
end
if #new == 0 then return results end

append(counted(), events)
local said, seated = {}, {}
for at, i in ipairs(new) do
  redis.call('SET', drafts[i], posted[drafts[i]], 'PX', messages[i].draftsFor)
  said[#said + 1], said[#said + 2] = 's:' .. events[at].by, whole(NEWEST + at)
  seated[at] = entry(visitors[i])
end
redis.call('HSET', key.seats, unpack(said))
redis.call('ZREM', key.reservations, unpack(seated))
return results
