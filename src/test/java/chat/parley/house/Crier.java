package chat.parley.house;

import chat.parley.listen.MessagePosted;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.text.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Posts news in all rooms of this server. */
@ApplicationScoped
public class Crier {
    private static final Logger LOG = Logger.getLogger(Crier.class.getName());
    private static final String VISITOR = "bot:crier";
    private static final PersonName NAME = PersonName.of("Crier", 32);

    @Inject
    private Rooms rooms;

    void hear(@Observes MessagePosted posted) {
        if (posted.text().startsWith("!cry ")) cry(posted.text().substring(5));
    }

    /** Posts news. May be called from any thread, such as a timer's. */
    public void cry(String news) {
        rooms.all().forEach(room -> cry(room, news));
    }

    private static void cry(Room room, String news) {
        try {
            room.join(VISITOR, NAME);
            room.say(VISITOR, UUID.randomUUID(), news);
        } catch (Refused no) {
            LOG.log(Level.INFO, "A room would not hear the news: {0}", no.refusal());
        }
    }
}
