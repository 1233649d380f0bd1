package chat.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"K7QM4T2X", "K7QM-4T2X", "k7qm 4t2x", " k7-qm-4t-2x "})
    void a_code_is_read_in_any_spelling(String typed) {
        assertThat(RoomCode.read(typed)).contains(new RoomCode("K7QM4T2X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM", "K7QM4T2XX", "K7QM4T2O", "K7QM4T21", "K7QM/4T2X", "../../etc"})
    void an_invalid_code_is_not_a_code(String typed) {
        assertThat(RoomCode.read(typed)).isEmpty();
    }

    @Test
    void new_codes_are_readable_and_unique() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> RoomCode.random()))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(RoomCode.read(code.dashed())).contains(code));
    }
}
