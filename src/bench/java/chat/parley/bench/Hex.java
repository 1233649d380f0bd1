package chat.parley.bench;

/** Reads and writes hexadecimal digits in bytes, eight at a time: a mark is read more than a million times a second. */
final class Hex {
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private Hex() {}

    /** Writes the lowest {@code digits} digits of {@code value}, the highest first. */
    static void write(byte[] into, int at, int digits, long value) {
        long left = value;
        for (int i = at + digits - 1; i >= at; i--, left >>>= 4) {
            into[i] = DIGITS[(int) left & 15];
        }
    }

    /** Reads eight lower-case digits from a long with the bytes in memory order, little-endian. */
    static long read(long eight) {
        long letters = (eight >>> 6) & 0x0101010101010101L;
        long nibbles = Long.reverseBytes((eight & 0x0f0f0f0f0f0f0f0fL) + 9 * letters);
        long pairs = (nibbles | (nibbles >>> 4)) & 0x00ff00ff00ff00ffL;
        long fours = (pairs | (pairs >>> 8)) & 0x0000ffff0000ffffL;
        return (fours | (fours >>> 16)) & 0xffffffffL;
    }
}
