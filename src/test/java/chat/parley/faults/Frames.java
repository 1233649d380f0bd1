package chat.parley.faults;

import chat.parley.testkit.RawFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** WebSocket frames as bytes, as far as a server sends them: not masked, in one part. */
final class Frames {
    private Frames() {}

    static ByteBuffer text(String text) {
        return ByteBuffer.wrap(RawFrame.text(text).encoded());
    }

    /** Gives each whole frame to {@code ear}, opcode and text, and answers the bytes left over. */
    static byte[] read(byte[] bytes, BiConsumer<Integer, String> ear) {
        int at = 0;
        while (bytes.length - at >= 2) {
            int small = bytes[at + 1] & 0x7F;
            int head = small < 126 ? 2 : small == 126 ? 4 : 10;
            if (bytes.length - at < head) break;
            int length = length(ByteBuffer.wrap(bytes), at, small);
            if (bytes.length - at - head < length) break;
            ear.accept(
                    bytes[at] & 15,
                    new String(
                            bytes,
                            at + head,
                            length,
                            bytes[at] == (byte) 0x88 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            at += head + length;
        }
        return at == 0 ? bytes : Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private static int length(ByteBuffer bytes, int at, int small) {
        if (small < 126) return small;
        return small == 126 ? bytes.getShort(at + 2) & 0xFFFF : Math.toIntExact(bytes.getLong(at + 2));
    }

    /** The whole number that stands there. */
    static long number(String text, int at) {
        long number = 0;
        for (int i = at; i < text.length() && Character.isDigit(text.charAt(i)); i++)
            number = number * 10 + text.charAt(i) - '0';
        return number;
    }
}
