package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.limits.Address;
import chat.parley.log.Network;
import chat.parley.refusal.Refused;
import chat.parley.room.Garden;
import chat.parley.settings.LiveSettings;
import chat.parley.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionRegistryTest {
    private static final int OF_A_SESSION = 3;
    private static final int OF_AN_ADDRESS = 5;
    private static final LiveSettings LIVE = Garden.with(Map.of()).live();

    private final Garden garden = new Garden();
    private final ConnectionRegistry registry = new ConnectionRegistry(Garden.with(Map.of(
                    "parley.gate.connectionsPerSession", "" + OF_A_SESSION,
                    "parley.gate.connectionsPerAddress", "" + OF_AN_ADDRESS))
            .gate()
            .connections());

    private Conversation of(String visitor, String address) {
        ConnectionLimits clientLimits = ConnectionLimits.with(LIVE, garden.clock.time(), new PartialFrameBudget(1_000));
        return new Conversation(
                new Peer(visitor, Address.of(address), Network.NONE, null),
                garden.room,
                self -> null,
                clientLimits,
                new Wire(),
                Runnable::run,
                id -> {});
    }

    private Conversation opens(String visitor, String address) {
        Conversation conversation = of(visitor, address);
        registry.add(conversation);
        return conversation;
    }

    @Test
    void a_refused_connection_is_not_counted() {
        for (int i = 0; i < OF_A_SESSION; i++) opens("Ada", "192.0.2.7");
        for (int i = 0; i < 10; i++)
            assertThatThrownBy(() -> opens("Ada", "192.0.2.7")).isInstanceOf(Refused.class);

        opens("Grace", "192.0.2.7");
        opens("Grace", "192.0.2.7");
        assertThatThrownBy(() -> opens("Grace", "192.0.2.7")).hasMessage("too-many-connections");
        assertThatCode(() -> opens("Grace", "192.0.2.8")).doesNotThrowAnyException();
    }

    @Test
    void a_connection_removed_twice_frees_one_place() {
        List<Conversation> tabs = IntStream.range(0, OF_A_SESSION)
                .mapToObj(i -> opens("Ada", "192.0.2.7"))
                .toList();

        assertThat(registry.remove(tabs.get(0))).isTrue();
        assertThat(registry.remove(tabs.get(0))).isFalse();

        opens("Ada", "192.0.2.7");
        assertThatThrownBy(() -> opens("Ada", "192.0.2.7")).isInstanceOf(Refused.class);
        opens("Grace", "192.0.2.7");
        opens("Grace", "192.0.2.7");
        assertThatThrownBy(() -> opens("Grace", "192.0.2.7")).isInstanceOf(Refused.class);
    }

    @Test
    void connections_of_a_renewed_id_count_for_the_new_one() {
        List<Conversation> tabs = IntStream.range(0, OF_A_SESSION)
                .mapToObj(i -> opens("Ada", "192.0.2.7"))
                .toList();

        registry.renew("Ada", "fresh");

        assertThat(registry.of("Ada")).isEmpty();
        assertThat(registry.of("fresh")).containsExactlyInAnyOrderElementsOf(tabs);
        assertThatThrownBy(() -> opens("fresh", "192.0.2.7")).hasMessage("too-many-connections");
        tabs.forEach(tab -> assertThat(registry.remove(tab)).isTrue());
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void concurrent_connections_cannot_exceed_the_limit() {
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
            stayed.forEach(registry::remove);
            stayed.clear();
            assertThat(registry.all()).isEmpty();
        }
    }
}
