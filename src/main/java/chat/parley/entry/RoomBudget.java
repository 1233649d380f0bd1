package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.room.Room;

/**
 * Limits one operation for each address and for all addresses together, in one room and in all rooms. Thread-safe.
 *
 * @param rooms the budget in all rooms
 * @param room the budget in each room; the place is the room's code
 */
record RoomBudget(AddressBudget rooms, AddressBudget room) {
    /**
     * Checks that there is one unit of each budget, without spending it.
     *
     * @throws Refused with the time until there is one
     */
    void require(Address address, Room in) {
        room.require(address, in.code().value(), 1);
        rooms.require(address, "", 1);
    }

    /**
     * Spends one unit of each budget.
     *
     * @throws Refused with the time until there is one; then nothing is spent of the budget of all rooms
     */
    void spend(Address address, Room in) {
        String place = in.code().value();
        room.require(address, place, 1);
        rooms.spend(address);
        room.spend(address, place, 1);
    }
}
