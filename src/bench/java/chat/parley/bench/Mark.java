package chat.parley.bench;

import java.nio.ByteBuffer;

/**
 * The mark in each message: {@code ~T<16 hex digits: the time of sending, ns>.<6 hex digits: the sender>~}. It is found
 * again in any received bytes, so any protocol can be measured, batched or not. Buffers must be little-endian.
 */
final class Mark {
    static final int LENGTH = 26;

    private static final long TILDES = 0x7e7e7e7e7e7e7e7eL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Mark() {}

    static void write(byte[] into, int at, long time, int speaker) {
        into[at] = '~';
        into[at + 1] = 'T';
        Hex.write(into, at + 2, 16, time);
        into[at + 18] = '.';
        Hex.write(into, at + 19, 6, speaker);
        into[at + 25] = '~';
    }

    /** The index of the first whole mark from {@code from} on, or -1. */
    static int find(ByteBuffer in, int from, int to) {
        int last = to - LENGTH;
        int at = from;
        while (at <= last) {
            long tildes = tildes(in.getLong(at));
            if (tildes == 0) {
                at += Long.BYTES;
                continue;
            }
            at += Long.numberOfTrailingZeros(tildes) >>> 3;
            if (at <= last && isMark(in, at)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    static long time(ByteBuffer in, int at) {
        return (Hex.read(in.getLong(at + 2)) << 32) | Hex.read(in.getLong(at + 10));
    }

    /** Whether the mark was sent before this time. Its digits are compared as they are spelled, which is cheap. */
    static boolean isBefore(ByteBuffer in, int at, Time time) {
        long first = Long.reverseBytes(in.getLong(at + 2));
        return first < time.first || (first == time.first && Long.reverseBytes(in.getLong(at + 10)) < time.last);
    }

    static int speaker(ByteBuffer in, int at) {
        return (int) (Hex.read(in.getLong(at + 17)) & 0xffffff);
    }

    /**
     * Sets the high bit of each byte that is a tilde. Above a true one there may be a false one, so only the lowest
     * counts.
     */
    private static long tildes(long eight) {
        long word = eight ^ TILDES;
        return (word - ONES) & ~word & HIGHS;
    }

    /** A time as marks spell it: eight digits in each long, which are in the order of their times, because all are ASCII. */
    static final class Time {
        private final long first;
        private final long last;

        Time(long nanos) {
            byte[] digits = new byte[16];
            Hex.write(digits, 0, digits.length, nanos);
            first = ByteBuffer.wrap(digits).getLong(0);
            last = ByteBuffer.wrap(digits).getLong(Long.BYTES);
        }
    }

    private static boolean isMark(ByteBuffer in, int at) {
        return in.get(at + 1) == 'T' && in.get(at + 18) == '.' && in.get(at + 25) == '~';
    }
}
