-- Gives a visitor a seat. The seat is stored with the encoded events for its owner's joining and leaving.
local visitor, owner = args.visitor, args.seat
if redis.call('EXISTS', PREFIX .. 'retired:' .. visitor) == 1 then return 'not-a-member' end
local earlier_owner = seat(visitor)
if earlier_owner and earlier_owner.name == owner.name then
  return answer({ id = earlier_owner.id, name = earlier_owner.name })
end
if earlier_owner and redis.call('HEXISTS', key.here, visitor) == 1 then return 'already-here' end
local held = taken(owner.looks, visitor)
if held then return held end
if redis.call('HLEN', key.people) >= args.most then return 'room-full' end
local newcomer = not earlier_owner and redis.call('HEXISTS', key.seats, 'n:' .. visitor) == 0
local rooms = redis.call('SCARD', PREFIX .. 'visitor:' .. visitor) + args.elsewhere
if newcomer and rooms >= args.mostRooms then return 'too-many-rooms' end
if earlier_owner then vacate(visitor, earlier_owner) end
take_names(owner.looks, visitor)
redis.call('HDEL', key.seats, 'n:' .. visitor, 'l:' .. owner.id)
owner.signedIn = args.signedIn
owner.network = args.network
put_seat(visitor, owner)
add_room(visitor)
redis.call('ZADD', key.reservations, whole(NOW + args.joinTimeout), entry(visitor))
touch()
return answer({ id = owner.id, name = owner.name })
