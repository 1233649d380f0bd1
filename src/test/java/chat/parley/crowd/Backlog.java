package chat.parley.crowd;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A buffer of bytes that wait for more input or for space. It keeps its array, so a running load makes no garbage. */
final class Backlog {
    private byte[] bytes = {};
    private int length;

    boolean isEmpty() {
        return length == 0;
    }

    int length() {
        return length;
    }

    /** Adds what remains in {@code from}. */
    void add(ByteBuffer from) {
        int more = from.remaining();
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
        from.get(bytes, length, more);
        length += more;
    }

    /** Copies as much as fits into {@code into}. */
    void copy(ByteBuffer into) {
        into.put(bytes, 0, Math.min(length, into.remaining()));
    }

    void clear() {
        length = 0;
    }

    void drop(int count) {
        length -= count;
        System.arraycopy(bytes, count, bytes, 0, length);
    }
}
