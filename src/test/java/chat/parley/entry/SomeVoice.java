package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.room.Room;
import chat.parley.settings.Settings;

/** Creates the budget of a visitor in a room where nobody else has spoken. */
public final class SomeVoice {
    private SomeVoice() {}

    public static Voice of(Room room, String visitor, Address address) {
        return new Voices(Settings.defaults()).of(room, visitor, address);
    }
}
