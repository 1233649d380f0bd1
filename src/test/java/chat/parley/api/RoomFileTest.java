package chat.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.room.Garden;
import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.wire.Wire;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a room's file may take to come. */
class RoomFileTest {
    private static final String HEADER = "{\"format\":\"parley-room\",\"version\":1,\"after\":0,\"head\":1}\n";
    private static final String JOINED = "{\"seq\":1,\"at\":\"2026-11-22T17:30:12.345Z\",\"kind\":\"joined\","
            + "\"by\":{\"id\":\"m1\",\"name\":\"Ada\"}}\n";
    private static final int IN_A_LINE = 20;
    private static final Duration LIMIT = Duration.ofMillis(1);

    private static long head(InputStream file, String within) {
        Map<String, String> settings = Map.of("parley.gate.importWithin", within);
        return new RoomFile(file, new Wire(), Garden.with(settings)).read().head();
    }

    private static IntStream places() {
        return IntStream.of(0, IN_A_LINE, HEADER.length(), HEADER.length() + JOINED.length());
    }

    @ParameterizedTest
    @MethodSource("places")
    void one_that_stops_on_its_way_for_longer_than_it_may_take_is_refused(int where) {
        assertThat(head(new Stopping(where), "1m")).isEqualTo(1);

        assertThatThrownBy(() -> head(new Stopping(where), "0.001s"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.BUSY));
    }

    @Test
    void nobody_keeps_a_place_with_a_line_that_does_not_end() {
        Stopping file = new Stopping(IN_A_LINE);

        assertThatThrownBy(() -> head(file, "0.001s")).isInstanceOf(Refused.class);

        assertThat(file.come).isLessThan(HEADER.length());
    }

    /** It comes byte by byte, and once it does not for as long as {@link #LIMIT}. */
    private static final class Stopping extends ByteArrayInputStream {
        private final int where;
        private int come;

        Stopping(int where) {
            super((HEADER + JOINED).getBytes(StandardCharsets.UTF_8));
            this.where = where;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            long since = System.nanoTime();
            while (come == where && System.nanoTime() - since <= LIMIT.toNanos()) Thread.onSpinWait();
            come++;
            return super.read(bytes, offset, Math.min(1, length));
        }
    }
}
