local all = present()
all[5], all[6] = tonumber(redis.call('HGET', META, 'aways') or 0), absences()
return all
