package chat.parley.crowd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the frames of a server through one buffer that all clients share and that stays in the processor's cache. Answers pings.
 * One thread: the one that polls.
 */
final class FrameReader<C extends Client> {
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int NO_CODE = 1005;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024).order(ByteOrder.LITTLE_ENDIAN);
    private final Protocol<C> protocol;
    private final FrameWriter writer;

    FrameReader(Protocol<C> protocol, FrameWriter writer) {
        this.protocol = protocol;
        this.writer = writer;
    }

    /** Reads all available frames; an exception means that this connection is over. */
    void read(C client) throws IOException {
        int space;
        int came;
        do {
            client.unread.copy(buffer.clear());
            client.unread.drop(buffer.position());
            space = buffer.remaining();
            came = client.channel.read(buffer);
            keep(client, understand(client));
        } while (came > 0 && came == space);
        if (came < 0 || space == 0) {
            throw new IOException(came < 0 ? "cut" : "a frame longer than the buffer");
        }
    }

    private void keep(C client, int understood) {
        buffer.limit(buffer.position()).position(understood);
        if (buffer.hasRemaining()) {
            client.unread.add(buffer);
        }
    }

    private int understand(C client) throws IOException {
        return client.upgraded ? frames(client, 0) : upgrade(client);
    }

    private int upgrade(C client) throws IOException {
        byte[] come = new byte[buffer.position()];
        buffer.get(0, come);
        String answer = new String(come, US_ASCII);
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        if (!answer.startsWith("101", "HTTP/1.1 ".length())) {
            throw new UpgradeRefused(answer.lines().findFirst().orElse(""));
        }
        client.upgraded = true;
        protocol.opened(client);
        return frames(client, end + 4);
    }

    private int frames(C client, int start) throws IOException {
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
            frame(client, at, at + header, end, now);
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

    private void frame(C client, int at, int from, int to, long now) throws IOException {
        int opcode = buffer.get(at) & 15;
        if (opcode < CLOSE) {
            protocol.heard(client, opcode, buffer, from, to, now);
        } else if (opcode == PING) {
            byte[] payload = new byte[to - from];
            buffer.get(from, payload);
            writer.pong(client, payload);
        } else if (opcode == CLOSE) {
            protocol.closed(client, to - from < Short.BYTES ? NO_CODE : code(from));
        }
    }

    private int code(int from) {
        return Short.toUnsignedInt(Short.reverseBytes(buffer.getShort(from)));
    }
}
