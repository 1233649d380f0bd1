local meta = named(redis.call('HGETALL', key.meta))
if not meta.epoch then return {} end
return answer({ title = meta.title, epoch = meta.epoch, topic = meta.topic, founder = meta.founder })
