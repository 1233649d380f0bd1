package chat.parley.socket;

import chat.parley.log.RoomLog;
import chat.parley.log.Stamp;
import chat.parley.room.Arrival;
import chat.parley.room.Room;
import chat.parley.settings.Settings;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.time.Instant;
import java.util.Optional;

/**
 * Builder of the welcome frame: everything that a page must know before the first event.
 *
 * <p>Threads: any. Errors: none.
 */
final class Greeting {
    private Greeting() {}

    /**
     * Builds the frame.
     *
     * @param aliveSeconds the interval of the calls by which the page keeps its HTTP session alive
     * @param charter the sealed charter that the page keeps
     */
    static ServerFrame.Welcome of(
            Room room,
            Arrival arrival,
            RoomLog.Start start,
            Settings settings,
            long aliveSeconds,
            Optional<String> charter) {
        Instant now = Instant.now();
        return new ServerFrame.Welcome(
                Wire.VERSION,
                Stamp.text(now),
                arrival.member(),
                new ServerFrame.Place(room.code().value(), room.title().value(), arrival.topic()),
                room.log().epoch(),
                arrival.head(),
                room.log().oldest(),
                start.resumed(),
                arrival.people(),
                limits(settings, aliveSeconds),
                ServerFrame.Holder.of(room.charter().roles()),
                ServerFrame.Muted.of(room.charter().sanctions(), now),
                charter.orElse(null));
    }

    private static ServerFrame.Limits limits(Settings settings, long aliveSeconds) {
        return new ServerFrame.Limits(
                settings.posts().textChars(),
                settings.live().presence().typingPeople(),
                settings.live().presence().announcePeople(),
                aliveSeconds,
                settings.log().capacity().messages(),
                settings.posts().editFor().toSeconds(),
                settings.posts().reactions(),
                settings.live().presence().away().toSeconds(),
                settings.log().retries().draftsFor().toSeconds(),
                settings.posts().undoFor().toSeconds());
    }
}
