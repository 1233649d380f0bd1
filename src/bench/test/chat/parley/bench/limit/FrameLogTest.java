package chat.parley.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FrameLogTest {
    private static final int CAPACITY = 400;
    private static final byte[] KEY = {0x12, 0x34, 0x56, 0x78};

    private final FrameLog log = new FrameLog(CAPACITY);

    @Test
    void a_masked_message_becomes_a_frame_of_the_server() {
        says("hello");

        assertThat(after(0)).isEqualTo("\u0081\u0005hello");
        assertThat(log.head()).isEqualTo(7);
    }

    @Test
    void a_long_message_has_its_length_in_two_bytes() {
        says("x".repeat(300));

        assertThat(after(0)).isEqualTo("\u0081~\u0001," + "x".repeat(300));
    }

    @Test
    void a_cursor_gets_what_comes_after_it() {
        says("hello");
        says("Ada");

        assertThat(after(7)).isEqualTo("\u0081\u0003Ada");
        assertThat(after(log.head())).isEmpty();
    }

    @Test
    void the_ring_begins_again_and_says_who_is_too_slow() {
        says("x".repeat(300));
        assertThat(log.has(0)).isTrue();
        says("y".repeat(100));

        assertThat(log.has(0)).isFalse();
        assertThat(log.has(304)).isTrue();
        String first = after(304);
        assertThat(first + after(304 + first.length())).isEqualTo("\u0081d" + "y".repeat(100));
    }

    private void says(String text) {
        ByteBuffer in = ByteBuffer.allocate(KEY.length + text.length()).put(KEY);
        for (int i = 0; i < text.length(); i++) in.put((byte) (text.charAt(i) ^ KEY[i % KEY.length]));
        log.append(in, 0, text.length());
    }

    private String after(long place) {
        ByteBuffer next = log.after(place);
        byte[] bytes = new byte[next.remaining()];
        next.get(bytes);
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) text.append((char) (one & 0xff));
        return text.toString();
    }
}
