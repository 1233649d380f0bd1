package chat.parley.wire;

import chat.parley.log.Notation;
import chat.parley.log.Slice;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Reads frames strictly and writes them with one shared JSON-B. Thread-safe; keeps nothing. */
@ApplicationScoped
public class Wire {
    /** The sub-protocol's name. */
    public static final String PROTOCOL = "parley.1";
    /** The version in {@code welcome}. */
    public static final int VERSION = 1;

    private static final String SEEN = "{\"type\":\"seen\",\"seq\":";
    private static final String TEXT = "\"text\":\"";
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
     * @throws Refused {@link Refusal#UNREADABLE} if it is none
     */
    public StoredEvent event(String text) {
        Fields event = Fields.of(text);
        long seq = Incoming.needed(event.number("seq"));
        return new StoredEvent(seq, instant(Incoming.needed(event.text("at"))), EventJson.read(event));
    }

    /** Quickly, whether an event that a log holds is of this kind: what people type cannot look like it, quotes are escaped. */
    public static boolean isKind(String kind, String event) {
        return event.contains("\"kind\":\"" + kind + "\"");
    }

    /** Quickly, the JSON from an event's text on; empty if it has none. */
    public static String textAndRest(String event) {
        int text = event.indexOf(TEXT);
        return text < 0 ? "" : event.substring(text + TEXT.length());
    }

    /** The id of a draft, written in full. @throws Refused {@link Refusal#BAD_DRAFT} */
    public static UUID draft(String text) {
        return Incoming.draft(text);
    }

    /** What the log is given. */
    @Produces
    public Notation notation() {
        return new Notation(EventJson::members, this::event);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new Refused(Refusal.UNREADABLE);
        }
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
