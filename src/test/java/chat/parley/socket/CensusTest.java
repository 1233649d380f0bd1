package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.limits.Address;
import chat.parley.refusal.Refused;
import chat.parley.room.Garden;
import chat.parley.settings.LiveSettings;
import chat.parley.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CensusTest {
    private static final int OF_A_SESSION = 3;
    private static final int OF_AN_ADDRESS = 5;
    private static final LiveSettings LIVE = Garden.with(Map.of()).live();

    private final Garden garden = new Garden();
    private final Census census = new Census(Garden.with(Map.of(
                    "parley.gate.connectionsPerSession", "" + OF_A_SESSION,
                    "parley.gate.connectionsPerAddress", "" + OF_AN_ADDRESS))
            .gate());

    private Conversation of(String visitor, String address) {
        Patience patience = Patience.with(LIVE, garden.clock.time(), new Unfinished(1_000));
        return new Conversation(
                new Peer(visitor, Address.of(address), null),
                garden.room,
                null,
                new Wire(),
                patience,
                Runnable::run,
                id -> {});
    }

    private Conversation opens(String visitor, String address) {
        Conversation conversation = of(visitor, address);
        census.add(conversation);
        return conversation;
    }

    @Test
    void one_that_is_refused_is_not_counted() {
        for (int i = 0; i < OF_A_SESSION; i++) opens("Ada", "192.0.2.7");
        for (int i = 0; i < 10; i++)
            assertThatThrownBy(() -> opens("Ada", "192.0.2.7")).isInstanceOf(Refused.class);

        opens("Grace", "192.0.2.7");
        opens("Grace", "192.0.2.7");
        assertThatThrownBy(() -> opens("Grace", "192.0.2.7")).hasMessage("too-many-connections");
        assertThatCode(() -> opens("Grace", "192.0.2.8")).doesNotThrowAnyException();
    }

    @Test
    void one_that_goes_twice_makes_room_once() {
        List<Conversation> tabs = IntStream.range(0, OF_A_SESSION)
                .mapToObj(i -> opens("Ada", "192.0.2.7"))
                .toList();

        assertThat(census.remove(tabs.get(0))).isTrue();
        assertThat(census.remove(tabs.get(0))).isFalse();

        opens("Ada", "192.0.2.7");
        assertThatThrownBy(() -> opens("Ada", "192.0.2.7")).isInstanceOf(Refused.class);
        opens("Grace", "192.0.2.7");
        opens("Grace", "192.0.2.7");
        assertThatThrownBy(() -> opens("Grace", "192.0.2.7")).isInstanceOf(Refused.class);
    }

    @Test
    void connections_of_an_id_that_was_renewed_count_as_those_of_the_new_one() {
        List<Conversation> tabs = IntStream.range(0, OF_A_SESSION)
                .mapToObj(i -> opens("Ada", "192.0.2.7"))
                .toList();

        census.renew("Ada", "fresh");

        assertThat(census.of("Ada")).isEmpty();
        assertThat(census.of("fresh")).containsExactlyInAnyOrderElementsOf(tabs);
        assertThatThrownBy(() -> opens("fresh", "192.0.2.7")).hasMessage("too-many-connections");
        tabs.forEach(tab -> assertThat(census.remove(tab)).isTrue());
        assertThat(census.all()).isEmpty();
    }

    @Test
    void of_many_that_come_at_once_no_more_stay_than_may() {
        ConcurrentLinkedQueue<Conversation> stayed = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < 200; round++) {
            IntStream.range(0, 16).parallel().forEach(i -> {
                try {
                    stayed.add(opens("Ada", "192.0.2.7"));
                } catch (Refused tooMany) {
                    assertThat(tooMany).hasMessage("too-many-connections");
                }
            });
            assertThat(stayed).hasSize(OF_A_SESSION);
            stayed.forEach(census::remove);
            stayed.clear();
            assertThat(census.all()).isEmpty();
        }
    }
}
