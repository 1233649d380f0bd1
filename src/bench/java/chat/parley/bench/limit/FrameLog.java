package chat.parley.bench.limit;

import java.nio.ByteBuffer;

/**
 * The log: text frames, ready to be sent, one after the other in a ring. Places in it are numbers of bytes since the
 * start. One thread.
 */
final class FrameLog {
    private static final int FIN_TEXT = 0x81;
    private static final int SHORT = 126;
    private static final int KEY_BYTES = 4;
    /** More gains nothing: a socket takes no more at once. */
    private static final int AT_ONCE = 64 * 1024;

    private final ByteBuffer ring;
    private final ByteBuffer window;
    private long head;

    /** @param bytes that are kept; a reader that is further behind is lost */
    FrameLog(int bytes) {
        ring = ByteBuffer.allocateDirect(bytes);
        window = ring.duplicate();
    }

    /** The place after the last frame. */
    long head() {
        return head;
    }

    /** Whether everything after this place is still kept. */
    boolean has(long place) {
        return head - place <= ring.capacity();
    }

    /** Appends a frame with the payload of a client's frame: its masking key and its payload begin at {@code keyAt}. */
    void append(ByteBuffer in, int keyAt, int length) {
        put(FIN_TEXT);
        if (length < SHORT) {
            put(length);
        } else {
            put(SHORT);
            put(length >>> Byte.SIZE);
            put(length);
        }
        for (int i = 0; i < length; i++) {
            put(in.get(keyAt + KEY_BYTES + i) ^ in.get(keyAt + i % KEY_BYTES));
        }
    }

    /** What comes after this place, or the first of it; valid until the next call. */
    ByteBuffer after(long place) {
        int at = index(place);
        int length = (int) Math.min(Math.min(AT_ONCE, head - place), ring.capacity() - at);
        return window.limit(at + length).position(at);
    }

    private void put(int value) {
        ring.put(index(head++), (byte) value);
    }

    private int index(long place) {
        return (int) (place % ring.capacity());
    }
}
