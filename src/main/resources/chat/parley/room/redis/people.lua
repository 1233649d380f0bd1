local all = present()
all[4], all[5] = tonumber(redis.call('HGET', META, 'aways') or 0), absences()
return all
