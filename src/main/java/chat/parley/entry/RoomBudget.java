package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.room.Room;

/**
 * How much of one operation an address may have, and everybody together, in one room and in all rooms. Thread-safe.
 *
 * @param rooms in all rooms
 * @param room in each room: its code is the place
 */
record RoomBudget(AddressBudget rooms, AddressBudget room) {
    /** Takes one of each. @throws Refused with the time until there is one; then nothing is taken of all rooms' */
    void spend(Address address, Room in) {
        String place = in.code().value();
        room.require(address, place, 1);
        rooms.spend(address);
        room.spend(address, place, 1);
    }
}
