package chat.parley.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests frames as a server writes them (RFC 6455, 5.2). */
class FrameTest {
    @ParameterizedTest
    @CsvSource({
        "0, 8100",
        "1, 8101",
        "125, 817d",
        "126, 817e007e",
        "65535, 817effff",
        "65536, 817f0000000000010000",
        "100000, 817f00000000000186a0"
    })
    void the_head_has_the_length_in_as_few_bytes_as_possible(int length, String head) {
        byte[] frame = bytes(new Frame("a".repeat(length)));

        assertThat(HexFormat.of().formatHex(frame, 0, head.length() / 2)).isEqualTo(head);
        assertThat(frame).hasSize(head.length() / 2 + length);
    }

    @Test
    void the_length_counts_the_bytes_of_the_text() {
        byte[] frame = bytes(new Frame("Zoë 🌱"));

        assertThat(frame[1]).isEqualTo((byte) 9);
        assertThat(new String(Arrays.copyOfRange(frame, 2, frame.length), UTF_8))
                .isEqualTo("Zoë 🌱");
    }

    @Test
    void each_connection_reads_a_frame_by_itself() {
        Frame frame = new Frame("Hello");

        assertThat(frame.encoded().get()).isEqualTo((byte) 0x81);

        assertThat(frame.encoded().remaining()).isEqualTo(7);
        assertThat(frame.encoded().isDirect()).isTrue();
    }

    private static byte[] bytes(Frame frame) {
        ByteBuffer encoded = frame.encoded();
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
