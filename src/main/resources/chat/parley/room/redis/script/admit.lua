-- Returns the format of the data and their number of buckets.
local format, buckets = admit()
return answer({ format = format, buckets = buckets })
