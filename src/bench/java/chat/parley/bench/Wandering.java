package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chat.parley.crowd.FrameWriter;
import chat.parley.crowd.Protocol;
import chat.parley.crowd.UpgradeRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;

/** What the people of the soak say to the server, and what they count. */
final class Wandering implements Protocol<Wanderer> {
    static final byte[] LEAVE = "{\"type\":\"leave\"}".getBytes(US_ASCII);

    /** Those who are to connect again. */
    final Queue<Wanderer> gone = new ArrayDeque<>();

    private final FrameWriter writer;
    private final String origin;
    private long heard;
    private long gaps;
    private long refused;
    private long lost;
    private String lastEnd = "";
    private IOException damage;

    Wandering(FrameWriter writer, String origin) {
        this.writer = writer;
        this.origin = origin;
    }

    @Override
    public String path(Wanderer person) {
        return person.path();
    }

    @Override
    public String headers(Wanderer person) {
        return Parley.headers(origin, person.session);
    }

    @Override
    public void opened(Wanderer person) {
        // The welcome comes first, and only then is a person in the room.
    }

    @Override
    public void heard(Wanderer person, int opcode, ByteBuffer in, int from, int to, long now) throws IOException {
        switch (in.get(from + Parley.TYPE_AT)) {
            case 'w' -> person.welcomed(in, from, to);
            case 'e' -> {
                heard++;
                if (person.hears(in, from, to, Parley.SEEN_BYTES)) writer.text(person, person.seen());
            }
            case 'g' -> {
                gaps++;
                person.skips(in, from, to);
            }
            case 'b' -> {
                person.beat(in, from, to);
                writer.text(person, person.seen());
            }
            case 'r' -> refused++;
            default -> {}
        }
    }

    @Override
    public void closed(Wanderer person, int code) throws IOException {
        throw new IOException("closed by the server: " + code);
    }

    @Override
    public void lost(Wanderer person, IOException why) {
        if (why instanceof Wanderer.Damage) damage = why;
        if (!person.leaves) {
            lost++;
            lastEnd = why.toString();
        }
        // One whose seat is gone joins again, as a page does.
        if (why instanceof UpgradeRefused) person.leaves = true;
        person.here = false;
        gone.add(person);
    }

    /** Ends with an exception if an event was missing, doubled or out of order. */
    void check() throws IOException {
        if (damage != null) throw damage;
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%,d frames of events, %d gaps, %d refusals, %d unexpected ends %s",
                heard,
                gaps,
                refused,
                lost,
                lastEnd);
    }
}
