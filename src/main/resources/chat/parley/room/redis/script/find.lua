local all = redis.call('HGETALL', key.meta)
local meta = named(all)
if not meta.epoch then return {} end
return answer({ epoch = meta.epoch, founder = meta.founder, charter = all })
