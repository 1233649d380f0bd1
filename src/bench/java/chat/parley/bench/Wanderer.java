package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chat.parley.crowd.Client;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A person of the soak, who is cut off and comes back, leaves and joins again, and checks the numbers of all events. */
final class Wanderer extends Client {
    private static final byte[] TO = "\"to\":".getBytes(US_ASCII);
    private static final byte[] EPOCH = "\"epoch\":".getBytes(US_ASCII);
    private static final byte[] RESUMED = "\"resumed\":true".getBytes(US_ASCII);
    private static final long NOTHING = -1;

    final int id;
    final String code;
    String session;
    /** Whether the welcome has come on this connection. */
    boolean here;

    boolean leaves;
    private String epoch = "";
    /** The number of the last event. */
    private long last = NOTHING;

    private long unreadBytes;

    Wanderer(int id, String code, String session) {
        this.id = id;
        this.code = code;
        this.session = session;
    }

    String path() {
        return "/live/" + code + (last == NOTHING ? "" : "?epoch=" + epoch + "&after=" + last);
    }

    void welcomed(ByteBuffer in, int from, int to) throws IOException {
        if (last != NOTHING && Json.after(RESUMED, in, from, to) < 0) throw new Damage("a log that started over");
        epoch = Json.word(in, Json.after(EPOCH, in, from, to));
        here = true;
    }

    /** Checks that these events come next. Returns whether so many are unread that the server should be told. */
    boolean hears(ByteBuffer in, int from, int to, long enough) throws IOException {
        for (int at = Json.after(Parley.SEQ, in, from, to); at >= 0; at = Json.after(Parley.SEQ, in, at, to)) {
            long seq = Json.number(in, at);
            if (last != NOTHING && seq != last + 1) throw new Damage(seq + " after " + last);
            last = seq;
        }
        unreadBytes += to - from;
        return unreadBytes >= enough;
    }

    /** Skips what was trimmed while this person was away. */
    void skips(ByteBuffer in, int from, int to) {
        last = Json.number(in, Json.after(TO, in, from, to));
    }

    /** Checks that everything before this beat has come. */
    void beat(ByteBuffer in, int from, int to) throws IOException {
        long head = Json.number(in, Json.after(Parley.HEAD, in, from, to));
        if (last != NOTHING && head > last) throw new Damage("a beat of " + head + " after " + last);
    }

    String seen() {
        unreadBytes = 0;
        return "{\"type\":\"seen\",\"seq\":" + Math.max(0, last) + "}";
    }

    /** Something that may never happen: an event that is missing, doubled or out of order. */
    static final class Damage extends IOException {
        private static final long serialVersionUID = 1;

        Damage(String what) {
            super(what);
        }
    }
}
