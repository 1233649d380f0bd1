package chat.parley.api;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Bytes that may take so long to come, from now on. It is looked at after every read, and how long one of these waits is the
 * server's to say. Used by one thread.
 */
final class Timely extends FilterInputStream {
    private final long began = System.nanoTime();
    private final long nanos;

    Timely(InputStream bytes, Duration within) {
        super(bytes);
        this.nanos = within.toNanos();
    }

    /** @throws Refused {@link Refusal#BUSY} if it came too late */
    @Override
    public int read() throws IOException {
        return inTime(super.read());
    }

    /** @throws Refused {@link Refusal#BUSY} if they came too late */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return inTime(super.read(bytes, offset, length));
    }

    private int inTime(int read) {
        if (System.nanoTime() - began > nanos) throw new Refused(Refusal.BUSY);
        return read;
    }
}
