package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.room.Room;
import chat.parley.settings.Settings;

/** What a visitor may say in a room where nobody else has said anything. */
public final class SomeVoice {
    private SomeVoice() {}

    public static Voice of(Room room, String visitor, Address address) {
        return new Voices(Settings.defaults()).of(room, visitor, address);
    }
}
