package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chat.parley.crowd.FrameWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Parley's protocol (docs/protocol.md) for a member who talks and listens: a session for each, {@code seen} after each
 * 8 KiB and to each beat, a fresh draft for each message.
 */
final class Parley implements Dialect {
    /** The format of a message, for a {@link Line}. */
    static final String SAY = "{\"type\":\"say\",\"draft\":\"%u\",\"text\":\"%m\"}";

    static final int TYPE_AT = "{\"type\":\"".length();
    static final int SEEN_BYTES = 8 * 1024;
    static final byte[] SEQ = "\"seq\":".getBytes(US_ASCII);
    static final byte[] HEAD = "\"head\":".getBytes(US_ASCII);

    private final FrameWriter writer;
    private final FrontDoor door;
    private final long seenEveryNanos;
    private final List<String> codes = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();

    /** @param seenPerSecond the maximum rate of {@code seen} for a member; the protocol's clients keep to 20 */
    Parley(FrameWriter writer, FrontDoor door, int seenPerSecond) {
        this.writer = writer;
        this.door = door;
        this.seenEveryNanos = 1_000_000_000L / seenPerSecond;
    }

    @Override
    public void invite(Workload workload) throws IOException, InterruptedException {
        for (int room = 0; room < workload.rooms(); room++) {
            codes.add(door.room());
        }
        for (int member = 0; member < workload.people(); member++) {
            cookies.add(door.member(codes.get(member % workload.rooms()), "Ada " + member));
        }
    }

    @Override
    public String path(Chatter chatter) {
        return "/live/" + codes.get(chatter.room);
    }

    @Override
    public String headers(Chatter chatter) {
        return headers(door.origin(), cookies.get(chatter.id));
    }

    static String headers(String origin, String cookie) {
        return String.join("\r\n", "Origin: " + origin, "Cookie: " + cookie, "Sec-WebSocket-Protocol: parley.1", "");
    }

    @Override
    public Line line(int bytes) {
        return new Line(SAY, bytes);
    }

    @Override
    public void opened(Chatter chatter) {
        // The welcome comes first, and only then is a chatter in the room.
    }

    @Override
    public void hear(Chatter chatter, ByteBuffer in, int from, int to, long now) throws IOException {
        switch (in.get(from + TYPE_AT)) {
            case 'w' -> chatter.greeted = true;
            case 'b' -> beat(chatter, in, from, to, now);
            default -> read(chatter, in, from, to, now);
        }
    }

    @Override
    public void part(Chatter chatter) throws IOException {
        writer.text(chatter, "{\"type\":\"leave\"}");
    }

    @Override
    public boolean waitsForFarewell() {
        return true;
    }

    /** Confirms everything before the beat: a server that has filled the window waits for that. */
    private void beat(Chatter chatter, ByteBuffer in, int from, int to, long now) throws IOException {
        chatter.seenSeq = Math.max(chatter.seenSeq, last(HEAD, in, from, to));
        seen(chatter, now);
    }

    private void read(Chatter chatter, ByteBuffer in, int from, int to, long now) throws IOException {
        chatter.unreadBytes += to - from;
        if (chatter.unreadBytes >= SEEN_BYTES && now - chatter.seenAt >= seenEveryNanos) {
            chatter.seenSeq = Math.max(chatter.seenSeq, last(SEQ, in, from, to));
            seen(chatter, now);
        }
    }

    private void seen(Chatter chatter, long now) throws IOException {
        chatter.unreadBytes = 0;
        chatter.seenAt = now;
        writer.text(chatter, "{\"type\":\"seen\",\"seq\":" + chatter.seenSeq + "}");
    }

    /** The number after the last of these keys in the frame; 0 if there is none. */
    private static long last(byte[] key, ByteBuffer in, int from, int to) {
        int at = Json.afterLast(key, in, from, to);
        return at < 0 ? 0 : Json.number(in, at);
    }
}
