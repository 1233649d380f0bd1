package chat.parley.bench;

import java.nio.ByteBuffer;

/** Finds numbers and words in frames of Parley, without new objects for numbers. */
final class Json {
    private Json() {}

    /** The place after the next of these keys, which is spelled with quotes and colon; -1 if there is none. */
    static int after(byte[] key, ByteBuffer in, int from, int to) {
        for (int at = from; at <= to - key.length; at++) {
            if (in.get(at) == '"' && stands(key, in, at)) return at + key.length;
        }
        return -1;
    }

    /** The place after the last of these keys; -1 if there is none. */
    static int afterLast(byte[] key, ByteBuffer in, int from, int to) {
        for (int at = to - key.length; at >= from; at--) {
            if (in.get(at) == '"' && stands(key, in, at)) return at + key.length;
        }
        return -1;
    }

    /** The number that begins here. */
    static long number(ByteBuffer in, int start) {
        long number = 0;
        for (int at = start; in.get(at) >= '0' && in.get(at) <= '9'; at++) {
            number = number * 10 + in.get(at) - '0';
        }
        return number;
    }

    /** The text in quotes that begins here. */
    static String word(ByteBuffer in, int start) {
        StringBuilder word = new StringBuilder();
        for (int at = start + 1; in.get(at) != '"'; at++) word.append((char) in.get(at));
        return word.toString();
    }

    private static boolean stands(byte[] key, ByteBuffer in, int at) {
        int same = 0;
        while (same < key.length && in.get(at + same) == key[same]) {
            same++;
        }
        return same == key.length;
    }
}
