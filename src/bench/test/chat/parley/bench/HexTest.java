package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 15, 0x01234567, 0x89abcdefL, 0xffffffffL})
    void written_digits_are_read_back(long value) {
        byte[] digits = new byte[8];
        Hex.write(digits, 0, 8, value);

        assertThat(new String(digits, US_ASCII)).isEqualTo(String.format("%08x", value));
        assertThat(Hex.read(
                        ByteBuffer.wrap(digits).order(ByteOrder.LITTLE_ENDIAN).getLong(0)))
                .isEqualTo(value);
    }

    @Test
    void only_the_requested_digits_are_written() {
        byte[] digits = "........".getBytes(US_ASCII);
        Hex.write(digits, 2, 4, 0x98765);

        assertThat(new String(digits, US_ASCII)).isEqualTo("..8765..");
    }
}
