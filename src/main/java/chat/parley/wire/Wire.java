package chat.parley.wire;

import chat.parley.log.Notation;
import chat.parley.log.RoomEvent;
import chat.parley.log.Slice;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.util.UUID;

/** Reads frames strictly and writes them with one shared JSON-B. Thread-safe; keeps nothing. */
@ApplicationScoped
public class Wire {
    /** The sub-protocol's name. */
    public static final String PROTOCOL = "parley.1";
    /** The version in {@code welcome}. */
    public static final int VERSION = 1;

    private static final String SEEN = "{\"type\":\"seen\",\"seq\":";
    private static final int MOST_DIGITS = 18;

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    /** What a client said; what cannot be read is a frame too, so this never throws. */
    public ClientFrame read(String text) {
        long seen = seen(text);
        if (seen >= 0) return new ClientFrame.Seen(seen);
        try {
            return Incoming.frame(Fields.of(text));
        } catch (Refused no) {
            return new ClientFrame.Unreadable(no.refusal());
        }
    }

    public String write(ServerFrame frame) {
        return jsonb.toJson(frame);
    }

    /** An {@code events} frame: the events' own texts, joined. */
    public String events(Slice slice) {
        StringBuilder frame = new StringBuilder(
                slice.events().stream().mapToInt(String::length).sum() + 64);
        frame.append("{\"type\":\"events\",\"events\":[");
        String comma = "";
        for (String event : slice.events()) {
            frame.append(comma).append(event);
            comma = ",";
        }
        return frame.append("]}").toString();
    }

    /**
     * An event of a log, read back.
     *
     * @throws Refused {@link chat.parley.refusal.Refusal#UNREADABLE} if it is none
     */
    public StoredEvent event(String text) {
        return EventReader.of(Fields.of(text));
    }

    /** The id of a draft, written in full. @throws Refused {@link chat.parley.refusal.Refusal#BAD_DRAFT} */
    public static UUID draft(String text) {
        return Incoming.draft(text);
    }

    /** What the log is given. */
    @Produces
    public Notation notation() {
        return new Notation(this::members, this::event);
    }

    private String members(RoomEvent fact) {
        String object = jsonb.toJson(EventJson.of(fact));
        return object.substring(1, object.length() - 1);
    }

    /** The commonest frame in its usual spelling, read without a parser; -1 for anything else. */
    private static long seen(String text) {
        int end = text.length() - 1;
        int digits = end - SEEN.length();
        if (digits < 1 || digits > MOST_DIGITS || !text.startsWith(SEEN) || text.charAt(end) != '}') return -1;
        long seq = 0;
        for (int i = SEEN.length(); i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            seq = seq * 10 + digit;
        }
        return seq;
    }
}
