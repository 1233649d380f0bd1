package chat.parley.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parley.listen.MemberJoined;
import chat.parley.listen.MessagePosted;
import chat.parley.listen.RoomActivity;
import chat.parley.room.Room;
import chat.parley.text.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Greets members who join, and tells the time to members who ask. */
@ApplicationScoped
public class Greeter {
    private static final String VISITOR = "bot:greeter";
    private static final PersonName NAME = PersonName.of("Greeter", 32);

    void greet(@Observes MemberJoined joined) {
        answer(joined, "Welcome, " + joined.by().name() + "!");
    }

    void tellTheTime(@Observes MessagePosted posted) {
        if (!posted.text().equals("!time")) return;
        LocalTime time = LocalTime.ofInstant(posted.at(), ZoneOffset.UTC);
        answer(posted, "It is " + time.truncatedTo(ChronoUnit.MINUTES) + " UTC.");
    }

    private static void answer(RoomActivity to, String text) {
        Room room = to.room();
        room.join(VISITOR, NAME);
        room.say(VISITOR, draftFor(to), text);
    }

    /** A draft derived from the event, so that an event delivered twice is answered once. */
    private static UUID draftFor(RoomActivity event) {
        String cause = event.room().log().epoch() + " " + event.seq();
        return UUID.nameUUIDFromBytes(cause.getBytes(UTF_8));
    }
}
