-- Appends events to a room's log and deletes their texts. An event has a kind, by (a member's id), name, members (of its JSON
-- object, kept byte for byte) and a target.

-- The kinds of changes for which there is always space, as the server has them (Allowance).
local ALWAYS = { removed = true, dismissed = true, muted = true, unmuted = true, kicked = true, banned = true, unbanned = true,
  cleared = true }

-- Appends events under the next numbers, and returns the last number. Their time never runs backwards.
local function append(kept, events)
  -- The first write is one that a full Redis refuses, because it accepts every write that follows another.
  local last = redis.call('HINCRBY', key.meta, 'seq', #events)
  kept.at = whole(math.max(NOW, tonumber(kept.at)))
  for i, event in ipairs(events) do
    local seq = whole(last - #events + i)
    local told = deliver('seq', seq, 'at', kept.at, 'kind', event.kind, 'by', event.by, 'name', event.name,
      'members', event.members, 'target', event.target)
    redis.call('XADD', key.events, seq .. '-0', 'at', kept.at, 'kind', event.kind, 'by', event.by, 'name', event.name,
      'members', event.members, 'target', event.target, 'told', told)
    count(kept, event.kind, 1, #event.members)
  end
  trim(kept, #events)
  if NOW - tonumber(kept.touched) > lifetime() / 20 then
    kept.touched = whole(NOW)
    touch()
  end
  keep(kept)
  return last
end

-- Reports that a member joined or left. If the log has no space for more such events, it is only a signal.
local function come(kind, member, name, members)
  local kept = counted()
  if fits(kept, kind, members) then
    append(kept, { { kind = kind, by = member, name = name, members = members, target = '0' } })
  else
    signal(kind, 'member', member, 'name', name, 'version', redis.call('HINCRBY', key.meta, 'unlogged', 1))
  end
end

-- Replaces the members of the JSON object in the stored fields of an event.
local function rewritten(flat, members)
  for i = 1, #flat, 2 do
    if flat[i] == 'members' then flat[i + 1] = members end
  end
  return flat
end

-- Replaces an event by a tombstone: its text is deleted everywhere in Redis; its number and the rest remain.
local function bury(kept, seq, members)
  local found = redis.call('XRANGE', key.events, seq .. '-0', seq .. '-0')[1]
  if not found then return false end
  local event = named(found[2])
  redis.call('XDEL', key.events, found[1])
  redis.call('XDEL', key.delivery, event.told)
  -- A removed message still counts as a message.
  count(kept, event.kind, event.kind == 'said' and 0 or -1, -#event.members)
  redis.call('HSET', key.tombstones, seq, cjson.encode(rewritten(found[2], members)))
  return true
end

-- Replaces events by tombstones. One signal names all of them.
local function bury_all(tombstones)
  local kept, buried = counted(), {}
  for _, event in ipairs(tombstones) do
    if bury(kept, event.seq, event.members) then buried[#buried + 1] = event.seq end
  end
  if #buried == 0 then return end
  redis.call('PEXPIRE', key.tombstones, lifetime())
  signal('tombstones', 'seqs', table.concat(buried, ' '))
  sweep(kept)
  keep(kept)
end

-- The result of a command, as it is kept under its idempotency key.
local function result(seq, print)
  return whole(seq) .. ' ' .. print
end

-- The answer to a command whose idempotency key has a result.
local function repeated(known, print)
  local seq, earlier_print = string.match(known, '^(%d+) (.*)$')
  if earlier_print ~= print then return 'draft-reused' end
  return answer({ seq = tonumber(seq), repeated = 1 })
end

-- The earlier result of a command, by its idempotency key; nil if it is new.
local function earlier()
  local known = redis.call('GET', key.draft)
  return known and repeated(known, args.print) or nil
end

-- Appends the event of a command whose idempotency key is new. Returns the answer, and whether it was appended.
local function append_new(event)
  local kept = counted()
  if allowance(event.kind) == 'changes' and not ALWAYS[event.kind] and not fits(kept, event.kind, event.members) then
    keep(kept)
    return 'changes-full', false
  end
  local seq = append(kept, { event })
  if event.kind == 'said' then redis.call('HSET', key.seats, 's:' .. event.by, whole(seq)) end
  redis.call('SET', key.draft, result(seq, args.print), 'PX', args.draftsFor)
  return answer({ seq = seq, repeated = 0 }), true
end
