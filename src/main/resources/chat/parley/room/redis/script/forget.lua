-- A room that is gone has nobody.
local DUE, UNCLAIMED, NODE = KEYS[1], KEYS[2], KEYS[3]
redis.call('ZREM', DUE, ARGV[1])
redis.call('ZREM', UNCLAIMED, ARGV[1])
redis.call('SREM', NODE, ARGV[1])
local code, visitor = string.match(ARGV[1], '^(%S+) (.*)$')
redis.call('SREM', string.sub(DUE, 1, -#'due' - 1) .. 'visitor:' .. visitor, code)
return 1
