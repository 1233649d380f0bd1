package chat.parley.join;

import chat.parley.entry.FindRoom;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.text.RoomCode;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The code in a link, as it was typed, and the room with that code.
 *
 * @param room the room, or null if there is none
 * @param no the reason why there is none, or null
 */
record Invitation(String code, Room room, Refused no) {
    /**
     * Looks the room up once, because a wrong code costs a guess.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if the lookup is impossible at the moment
     */
    static Invitation read(String code, FindRoom rooms, HttpServletRequest request) {
        try {
            return new Invitation(code, find(code, rooms, request), null);
        } catch (Refused no) {
            if (no.refusal() == Refusal.UNAVAILABLE) throw no;
            return new Invitation(code, null, no);
        }
    }

    /**
     * Finds the room with a code.
     *
     * @throws Refused as {@link FindRoom#find}, and {@link Refusal#CODE_MALFORMED}
     */
    static Room find(String code, FindRoom rooms, HttpServletRequest request) {
        if (RoomCode.read(code).isEmpty()) throw new Refused(Refusal.CODE_MALFORMED);
        return rooms.find(request, code);
    }

    /**
     * The room.
     *
     * @throws Refused with the reason if there is none
     */
    Room destination() {
        if (no != null) throw no;
        return room;
    }
}
