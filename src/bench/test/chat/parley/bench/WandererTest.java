package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WandererTest {
    private final Wanderer ada = new Wanderer(0, "K7QM4T2X", "JSESSIONID=1");

    @BeforeEach
    void ada_is_welcomed() throws IOException {
        assertThat(ada.path()).isEqualTo("/live/K7QM4T2X");
        welcomed(false);
        events(6, 7);
    }

    @Test
    void she_resumes_after_the_last_event() throws IOException {
        assertThat(ada.path()).isEqualTo("/live/K7QM4T2X?epoch=b7YQ2mZsTq3x&after=7");
        welcomed(true);
        events(8, 9);

        assertThat(ada.seen()).isEqualTo("{\"type\":\"seen\",\"seq\":9}");
    }

    @Test
    void a_missing_event_is_noticed() throws IOException {
        events(8);
        assertThatThrownBy(() -> events(10)).isInstanceOf(Wanderer.Damage.class).hasMessage("10 after 8");
    }

    @Test
    void an_event_that_comes_twice_is_noticed() throws IOException {
        events(8);
        assertThatThrownBy(() -> events(8)).isInstanceOf(Wanderer.Damage.class);
    }

    @Test
    void a_beat_tells_what_should_have_come() throws IOException {
        beat(7);
        assertThatThrownBy(() -> beat(8)).isInstanceOf(Wanderer.Damage.class);
    }

    @Test
    void a_gap_is_skipped() throws IOException {
        ByteBuffer gap = buffer("{\"type\":\"gap\",\"from\":8,\"to\":20,\"people\":[]}");
        ada.skips(gap, 0, gap.limit());
        events(21);

        assertThat(ada.path()).endsWith("after=21");
    }

    @Test
    void a_log_that_started_over_is_noticed() {
        assertThatThrownBy(() -> welcomed(false)).isInstanceOf(Wanderer.Damage.class);
    }

    private void welcomed(boolean resumed) throws IOException {
        ByteBuffer in =
                buffer("{\"type\":\"welcome\",\"epoch\":\"b7YQ2mZsTq3x\",\"head\":7,\"resumed\":" + resumed + "}");
        ada.welcomed(in, 0, in.limit());
    }

    private void events(int... numbers) throws IOException {
        StringBuilder frame = new StringBuilder("{\"type\":\"events\",\"events\":[");
        for (int number : numbers) frame.append("{\"seq\":").append(number).append("},");
        ByteBuffer in = buffer(frame + "]}");
        ada.hears(in, 0, in.limit(), Long.MAX_VALUE);
    }

    private void beat(int head) throws IOException {
        ByteBuffer in = buffer("{\"type\":\"beat\",\"head\":" + head + "}");
        ada.beat(in, 0, in.limit());
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII));
    }
}
