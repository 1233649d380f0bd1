package chat.parley.wire;

import chat.parley.log.Notation;
import chat.parley.log.Role;
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
import java.util.UUID;

/** Reads frames strictly and writes them with one shared JSON-B. Thread-safe and stateless. */
@ApplicationScoped
public class Wire {
    /** The name of the WebSocket sub-protocol. */
    public static final String PROTOCOL = "parley.1";
    /** The protocol version in {@code welcome}. */
    public static final int VERSION = 1;

    private static final String SEEN = "{\"type\":\"seen\",\"seq\":";
    private static final String TEXT = "\"text\":\"";
    private static final int MOST_DIGITS = 18;

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    /** Reads a client's frame. Never throws: an unreadable frame is a {@link ClientFrame.Unreadable}. */
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

    /** Writes an {@code events} frame by joining the encoded events. */
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
     * Reads an encoded event of a log.
     *
     * @throws Refused {@link Refusal#UNREADABLE} if it is not an event
     */
    public StoredEvent event(String text) {
        Fields event = Fields.of(text);
        long seq = Incoming.needed(event.number("seq"));
        return new StoredEvent(seq, Incoming.instant(Incoming.needed(event.text("at"))), EventJson.read(event));
    }

    /**
     * The part of an encoded event that shows its kind, to find events without parsing them. Text that people type cannot
     * look like it, because its quotes are escaped.
     */
    public static String kindMark(String kind) {
        return "\"kind\":\"" + kind + "\"";
    }

    /** The JSON of an encoded event, starting at its text; empty if it has none. A quick search without parsing. */
    public static String textAndRest(String event) {
        int text = event.indexOf(TEXT);
        return text < 0 ? "" : event.substring(text + TEXT.length());
    }

    /**
     * Parses the id of a draft, which must be written in full.
     *
     * @throws Refused {@link Refusal#BAD_DRAFT}
     */
    public static UUID draft(String text) {
        return Incoming.draft(text);
    }

    /**
     * Reads the name of a role above that of a member.
     *
     * @throws Refused {@link Refusal#UNREADABLE}
     */
    public static Role role(String text) {
        return Incoming.role(text);
    }

    /** The notation with which the log encodes events. */
    @Produces
    public Notation notation() {
        return new Notation(EventJson::members, this::event);
    }

    /** Reads the most common frame in its usual spelling without a parser; -1 for any other. */
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
