package chat.parley.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * A text frame for clients, which connections share. Immutable and thread-safe: it is encoded once, when it is needed,
 * in direct memory if there is any, so that no socket copies it.
 */
final class Frame {
    private static final byte FINAL_TEXT = (byte) 0x81;
    private static final int ONE_BYTE = 125;
    private static final int TWO_BYTES = 0xffff;
    private static final byte TWO_FOLLOW = 126;
    private static final byte EIGHT_FOLLOW = 127;

    private static final long FULL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static volatile long fullAt = System.nanoTime() - FULL_NANOS;

    private final String text;
    private volatile ByteBuffer encoded;

    Frame(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The length of the text, in characters. */
    int length() {
        return text.length();
    }

    /** The frame as a server writes it to a socket (RFC 6455, 5.2), as a view of its own for the caller to read. */
    ByteBuffer encoded() {
        ByteBuffer known = encoded;
        if (known == null) {
            known = encode(text.getBytes(UTF_8));
            encoded = known;
        }
        return known.duplicate();
    }

    private static ByteBuffer encode(byte[] payload) {
        ByteBuffer frame = space(headLength(payload.length) + payload.length).put(FINAL_TEXT);
        if (payload.length <= ONE_BYTE) frame.put((byte) payload.length);
        else if (payload.length <= TWO_BYTES) frame.put(TWO_FOLLOW).putShort((short) payload.length);
        else frame.put(EIGHT_FOLLOW).putLong(payload.length);
        return frame.put(payload).flip();
    }

    /** Direct memory; for a second after it was full, memory of the heap, because asking for more of it may block. */
    private static ByteBuffer space(int bytes) {
        if (System.nanoTime() - fullAt < FULL_NANOS) return ByteBuffer.allocate(bytes);
        try {
            return ByteBuffer.allocateDirect(bytes);
        } catch (OutOfMemoryError full) {
            fullAt = System.nanoTime();
            return ByteBuffer.allocate(bytes);
        }
    }

    private static int headLength(int payload) {
        if (payload <= ONE_BYTE) return 2;
        return payload <= TWO_BYTES ? 4 : 10;
    }
}
