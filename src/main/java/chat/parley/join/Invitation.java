package chat.parley.join;

import chat.parley.entry.FindRoom;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.text.RoomCode;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The code in a link, as it was typed, and the room it leads to.
 *
 * @param room null if it leads to none
 * @param no the reason why it leads to none, or null
 */
record Invitation(String code, Room room, Refused no) {
    /** Looks for the room once, because a wrong code costs. @throws Refused {@link Refusal#UNAVAILABLE} if nobody can say */
    static Invitation read(String code, FindRoom rooms, HttpServletRequest request) {
        try {
            return new Invitation(code, find(code, rooms, request), null);
        } catch (Refused no) {
            if (no.refusal() == Refusal.UNAVAILABLE) throw no;
            return new Invitation(code, null, no);
        }
    }

    /** @throws Refused as {@link FindRoom#find}, and {@link Refusal#CODE_MALFORMED} */
    static Room find(String code, FindRoom rooms, HttpServletRequest request) {
        if (RoomCode.read(code).isEmpty()) throw new Refused(Refusal.CODE_MALFORMED);
        return rooms.find(request, code);
    }

    /** @throws Refused because it leads to no room */
    Room destination() {
        if (no != null) throw no;
        return room;
    }
}
