package chat.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:32:00Z");

    private final Network cafe = Network.of(List.of("newer", "older"));
    private final Sanction ban = Sanction.of(NOW, 600, "Linus's visitor", "Linus", "Spam");

    @Test
    void networks_with_a_name_in_common_are_the_same() {
        assertThat(cafe.is(new Network("newer older"))).isTrue();
        assertThat(cafe.is(new Network("older"))).isTrue();
        assertThat(cafe.is(new Network("newest newer"))).isTrue();
        assertThat(cafe.is(new Network("new"))).isFalse();
    }

    @Test
    void an_unknown_network_is_no_other_and_not_another_unknown_one() {
        assertThat(cafe.is(cafe)).isTrue();
        assertThat(cafe.is(Network.NONE)).isFalse();
        assertThat(Network.NONE.is(Network.NONE)).isFalse();
    }

    @Test
    void a_charter_keeps_the_network_of_a_ban_also_for_another_life_of_the_room() {
        Sanction withNetwork = ban.withNetwork(cafe);
        assertThat(Sanction.read(withNetwork.text())).contains(withNetwork);
        Charter charter = Charter.of(Map.of(Sanctions.banOf("m2"), withNetwork.text()));
        for (Charter kept : List.of(charter, Charter.of(charter.fields()), charter.heldBack())) {
            assertThat(kept.sanctions().banOn(new Network("older"), NOW)).contains(withNetwork);
            assertThat(kept.sanctions().banOn(new Network("older"), NOW.plusSeconds(601)))
                    .isEmpty();
            assertThat(kept.sanctions().banOn(Network.NONE, NOW)).isEmpty();
        }
    }

    @Test
    void a_ban_of_a_person_alone_is_on_no_network() {
        Sanctions sanctions =
                Charter.of(Map.of(Sanctions.banOf("m2"), ban.text())).sanctions();
        assertThat(sanctions.banOn("Linus's visitor", NOW)).contains(ban);
        assertThat(sanctions.banOn(cafe, NOW)).isEmpty();
    }

    @Test
    void what_is_logged_has_no_names() {
        assertThat(cafe.names()).contains("older");
        assertThat(ban.withNetwork(cafe).toString()).contains("Linus").doesNotContain("newer", "older");
    }
}
