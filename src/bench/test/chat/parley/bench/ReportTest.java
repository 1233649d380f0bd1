package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final double HALF_OF_ITS_CORE = 0.5;
    private static final double ALL_OF_ITS_CORE = 0.98;

    private final Results results = new Results();

    @BeforeEach
    void parley_was_measured() {
        results.add("busy", Contestant.PARLEY, outcome(3_000_000, HALF_OF_ITS_CORE));
    }

    @Test
    void the_figures_are_a_table() {
        assertThat(page())
                .startsWith("# Parley beside its peers, in one run\n\nOn \"two\" cores.\n\n")
                .contains("""
                        | workload | server | runs | deliveries/s | p50 ms | p99 ms | missing | cut | generator's core \
                        | Parley: deliveries | p50 | p99 |
                        |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                        | busy | Parley | 1 | 3,000,000 | 1.50 | 4.00 | 0 | 0 | 50 % | x 1.00 | x 1.00 | x 1.00 |
                        """)
                .doesNotContain("after trouble", "first visit", "Not measured");
    }

    @Test
    void a_target_counts_only_if_the_generator_had_time_to_spare() {
        results.add("busy", Contestant.BUN, outcome(2_000_000, HALF_OF_ITS_CORE));
        assertThat(page()).contains("| busy, deliveries/s to that of Bun | at least 1.00 | 1.50 | reached |");

        results.add("busy", Contestant.BUN, outcome(2_000_000, ALL_OF_ITS_CORE));
        results.add("busy", Contestant.BUN, outcome(2_000_000, ALL_OF_ITS_CORE));
        assertThat(page())
                .contains("| busy, deliveries/s to that of Bun | at least 1.00 | 1.50 "
                        + "| not measurable: the generator was the bottleneck |");
    }

    @Test
    void a_figure_after_trouble_reaches_nine_tenths_of_what_it_was() {
        results.add(new Recovery("20 pauses during many", "busy, deliveries/s", 1000, 900, 0.9));
        results.add(new Recovery("20 pauses during many", "quiet, p50 ms", 0.8, 1, 0.8));

        assertThat(page())
                .contains("| 20 pauses during many | busy, deliveries/s | 1,000 | 900 | 0.90 | reached |")
                .contains("| 20 pauses during many | quiet, p50 ms | 0.80 | 1.00 | 0.80 | **not reached** |");
    }

    @Test
    void rooms_in_redis_are_compared_with_rooms_in_memory() {
        results.add("redis busy", Contestant.PARLEY, outcome(3_000_000, HALF_OF_ITS_CORE));
        results.add("redis busy", Contestant.REDIS, outcome(2_400_000, HALF_OF_ITS_CORE));
        results.add("redis quiet", Contestant.PARLEY, new Outcome(10, 1000, 800, 2000, 100, 0, 0, 1));
        results.add("redis quiet", Contestant.REDIS, new Outcome(10, 1000, 2000, 5100, 100, 0, 0, 1));

        assertThat(page())
                .contains(
                        "| redis busy, deliveries/s of Parley over Redis to that of Parley | at least 0.75 | 0.80 | reached |")
                .contains("| redis quiet, p50 in ms beyond that in memory | at most 1.50 | 1.20 | reached |")
                .contains("| redis quiet, p99 in ms beyond that in memory | at most 3.00 | 3.10 | **not reached** |");
    }

    @Test
    void a_figure_may_have_a_bound_of_its_own() {
        results.add(new Bound("start, s", 20, 20));
        results.add(new Bound("deployment, s", 3, 3.1));

        assertThat(page())
                .contains("| start, s | at most 20.00 | 20.00 | reached |")
                .contains("| deployment, s | at most 3.00 | 3.10 | **not reached** |");
    }

    @Test
    void a_visit_is_quick_small_and_needs_few_requests() throws IOException {
        results.add(Lighthouse.read("room page", "a warning\n0.99 1645 7 86007"));
        results.add(new Visit("join page", 0.99, 1.9, 3, 86_007));

        assertThat(page())
                .contains("| room page | 0.99 | 1.65 | 7 | 86,007 | reached |")
                .contains("| join page | 0.99 | 1.90 | 3 | 86,007 | **not reached** |");
    }

    @Test
    void a_page_without_a_score_is_no_visit() {
        assertThatThrownBy(() -> Lighthouse.read("room page", "null 1645 7 86007"))
                .isInstanceOf(IOException.class)
                .hasMessage("Lighthouse says of the room page: null 1645 7 86007");
    }

    @Test
    void the_same_tables_are_written_as_json() {
        assertThat(new Report(results, "On \"two\" cores.").json()).isEqualTo("""
                {
                  "conditions": "On \\"two\\" cores.",
                  "tables": [
                    [
                      ["workload", "server", "runs", "deliveries/s", "p50 ms", "p99 ms", "missing", "cut", \
                "generator's core", "Parley: deliveries", "p50", "p99"],
                      ["busy", "Parley", "1", "3,000,000", "1.50", "4.00", "0", "0", "50 %", "x 1.00", "x 1.00", "x 1.00"]
                    ],
                    [
                      ["to reach", "bound", "measured", ""],
                      ["missing and cut, Parley", "0", "0", "reached"]
                    ]
                  ]
                }
                """);
    }

    private String page() {
        return new Report(results, "On \"two\" cores.").page();
    }

    private static Outcome outcome(double heardPerSecond, double busy) {
        return new Outcome(heardPerSecond / 100, heardPerSecond, 1500, 4000, 100, 0, 0, busy);
    }
}
