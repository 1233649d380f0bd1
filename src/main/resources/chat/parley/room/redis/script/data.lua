-- Checks that a server may use the data: they have its format and its number of buckets. Unused data get both. Older data are
-- taken over only when no other node is alive. Data without a number have one bucket.
local function admit()
  local format = tonumber(redis.call('GET', key.format) or 1)
  local known = redis.call('GET', key.buckets)
  if not known and redis.call('EXISTS', key.format, key.life) > 0 then known = 1 end
  local buckets = tonumber(known or args.buckets)
  if buckets == args.buckets and format < args.format
      and redis.call('ZCOUNT', key.nodes, '(' .. whole(NOW), '+inf') == 0 then
    format = args.format
    redis.call('SET', key.format, whole(format))
    if buckets > 1 then redis.call('SET', key.buckets, whole(buckets)) end
  end
  return format, buckets
end
