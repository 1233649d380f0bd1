-- Appends events to a room's log and deletes their texts. An event has a kind, by (a member's id), name, members (of its JSON
-- object, kept byte for byte) and a target.

-- The kinds of changes for which there is always space, as the server has them (Allowance).
local ALWAYS = { removed = true, dismissed = true, muted = true, unmuted = true, kicked = true, banned = true, unbanned = true,
  cleared = true }

-- Appends an event under the next number. Its time never runs backwards.
local function append(kept, event)
  local meta = redis.call('HMGET', key.meta, 'at', 'touched')
  local seq = redis.call('HINCRBY', key.meta, 'seq', 1)
  local at = whole(math.max(NOW, tonumber(meta[1])))
  local told = deliver('seq', seq, 'at', at, 'kind', event.kind, 'by', event.by, 'name', event.name,
    'members', event.members, 'target', event.target)
  redis.call('XADD', key.events, whole(seq) .. '-0', 'at', at, 'kind', event.kind, 'by', event.by, 'name', event.name,
    'members', event.members, 'target', event.target, 'told', told)
  redis.call('HSET', key.meta, 'at', at)
  count(kept, event.kind, 1, #event.members)
  trim(kept)
  keep(kept)
  if NOW - tonumber(meta[2]) > lifetime() / 20 then
    redis.call('HSET', key.meta, 'touched', whole(NOW))
    touch()
  end
  return seq
end

-- Reports that a member joined or left. If the log has no space for more such events, it is only a signal.
local function come(kind, member, name, members)
  local kept = counted()
  if fits(kept, kind, members) then
    append(kept, { kind = kind, by = member, name = name, members = members, target = '0' })
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

-- The earlier result of a command, by its idempotency key; nil if it is new.
local function earlier()
  local known = redis.call('GET', key.draft)
  if not known then return nil end
  local seq, print = string.match(known, '^(%d+) (.*)$')
  if print ~= args.print then return 'draft-reused' end
  return answer({ seq = tonumber(seq), repeated = 1 })
end

-- Appends the event of a command whose idempotency key is new. Returns the answer, and whether it was appended.
local function append_new(event)
  local kept = counted()
  if allowance(event.kind) == 'changes' and not ALWAYS[event.kind] and not fits(kept, event.kind, event.members) then
    keep(kept)
    return 'changes-full', false
  end
  -- The first write is one that a full Redis refuses, because it accepts every write that follows another.
  local seq = append(kept, event)
  if event.kind == 'said' then redis.call('HSET', key.seats, 's:' .. event.by, whole(seq)) end
  redis.call('SET', key.draft, whole(seq) .. ' ' .. args.print, 'PX', args.draftsFor)
  return answer({ seq = seq, repeated = 0 }), true
end
