package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads from the servers: WebSocket frames and the marks in them, through one buffer that all chatters share and that
 * stays in the processor's cache. One thread.
 */
final class Ear {
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024).order(ByteOrder.LITTLE_ENDIAN);
    private final Dialect dialect;
    private final Mouth mouth;
    private final Tally tally;

    Ear(Dialect dialect, Mouth mouth, Tally tally) {
        this.dialect = dialect;
        this.mouth = mouth;
        this.tally = tally;
    }

    /** Reads all there is; an exception means that this connection is over. */
    void listen(Chatter chatter) throws IOException {
        int space;
        int came;
        do {
            chatter.unheard.copy(buffer.clear());
            chatter.unheard.drop(buffer.position());
            space = buffer.remaining();
            came = chatter.channel.read(buffer);
            keep(chatter, understand(chatter));
        } while (came > 0 && came == space);
        if (came < 0 || space == 0) {
            throw new IOException(came < 0 ? "cut" : "a frame longer than the buffer");
        }
    }

    private void keep(Chatter chatter, int understood) {
        buffer.limit(buffer.position()).position(understood);
        if (buffer.hasRemaining()) {
            chatter.unheard.add(buffer);
        }
    }

    private int understand(Chatter chatter) throws IOException {
        return chatter.upgraded ? frames(chatter, 0) : upgrade(chatter);
    }

    private int upgrade(Chatter chatter) throws IOException {
        byte[] come = new byte[buffer.position()];
        buffer.get(0, come);
        String answer = new String(come, US_ASCII);
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        if (!answer.startsWith("101", "HTTP/1.1 ".length())) {
            throw new IOException("refused: " + answer.lines().findFirst().orElse(""));
        }
        chatter.upgraded = true;
        dialect.opened(chatter);
        return frames(chatter, end + 4);
    }

    private int frames(Chatter chatter, int start) throws IOException {
        long now = System.nanoTime();
        int come = buffer.position();
        int at = start;
        while (come - at >= 2) {
            int header = header(at);
            if (come - at < header) {
                break;
            }
            int end = at + header + payload(at);
            if (end > come) {
                break;
            }
            frame(chatter, at, at + header, end, now);
            at = end;
        }
        return at;
    }

    private int header(int at) {
        int length = buffer.get(at + 1);
        return length < 126 ? 2 : length == 126 ? 4 : 10;
    }

    private int payload(int at) {
        int length = buffer.get(at + 1);
        if (length < 126) {
            return length;
        }
        return length == 126
                ? Short.toUnsignedInt(Short.reverseBytes(buffer.getShort(at + 2)))
                : (int) Math.min(buffer.capacity(), Long.reverseBytes(buffer.getLong(at + 2)));
    }

    private void frame(Chatter chatter, int at, int from, int to, long now) throws IOException {
        int opcode = buffer.get(at) & 15;
        if (opcode < CLOSE) {
            dialect.hear(chatter, buffer, from, to, now);
            marks(chatter, from, to, now);
        } else if (opcode == PING) {
            byte[] payload = new byte[to - from];
            buffer.get(from, payload);
            mouth.frame(chatter, Mouth.PONG, payload);
        } else if (opcode == CLOSE) {
            throw new IOException("closed by the server: " + Short.reverseBytes(buffer.getShort(from)));
        }
    }

    private void marks(Chatter chatter, int from, int to, long now) {
        int at = Mark.find(buffer, from, to);
        while (at >= 0) {
            if (tally.heard(Mark.time(buffer, at), now) && Mark.speaker(buffer, at) == chatter.id) {
                chatter.inFlight = Math.max(0, chatter.inFlight - 1);
            }
            at = Mark.find(buffer, at + Mark.LENGTH, to);
        }
    }
}
