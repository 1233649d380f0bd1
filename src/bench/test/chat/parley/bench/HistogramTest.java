package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {
    private final Histogram latency = new Histogram();

    @Test
    void half_of_all_values_are_at_or_below_the_median() {
        LongStream.rangeClosed(1, 60).forEach(latency::add);

        assertThat(latency.total()).isEqualTo(60);
        assertThat(latency.percentile(0.5)).isEqualTo(30);
        assertThat(latency.percentile(0.99)).isEqualTo(60);
        assertThat(latency.percentile(1)).isEqualTo(60);
    }

    @Test
    void one_slow_delivery_of_a_hundred_does_not_move_the_99th_percentile() {
        LongStream.range(0, 99).forEach(i -> latency.add(10));
        latency.add(50_000);

        assertThat(latency.percentile(0.99)).isEqualTo(10);
        assertThat(latency.percentile(1)).isCloseTo(50_000, withinPercentage(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 63, 64, 65, 127, 128, 1000, 123_456, 60_000_000})
    void a_latency_is_kept_to_one_part_in_64(long micros) {
        latency.add(micros);

        assertThat(latency.percentile(0.5)).isCloseTo(micros, withinPercentage(1.6));
    }

    @Test
    void an_empty_histogram_reports_zero() {
        assertThat(latency.percentile(0.99)).isZero();
    }
}
