package chat.parley.socket;

import static chat.parley.socket.FakeTransport.Reading.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.entry.SomeVoice;
import chat.parley.limits.Address;
import chat.parley.log.Network;
import chat.parley.room.Garden;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.runtime.ByHand;
import chat.parley.runtime.Clock;
import chat.parley.runtime.Pools;
import chat.parley.settings.Settings;
import chat.parley.wire.Wire;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the clock's duties when one of them fails. */
class DutiesTest {
    private final Settings settings = Garden.with(Map.of("parley.live.idleTimeout", "0.000001s"));
    private final Pools pools = ByHand.pools(settings.watch());
    private final Garden garden = new Garden();
    private final Broken rooms = new Broken();
    private final Clock clock = ByHand.clock();
    private final Connections connections = new Connections(settings, new Wire(), rooms, clock, pools);
    private String broken = "";
    private String done = "";

    private final class Broken extends Rooms {
        @Override
        public void follow(Consumer<Room> opened, Consumer<Room> forgotten) {}

        @Override
        public void tick() {
            done("rooms", true);
        }

        @Override
        public boolean serves(Room room) {
            return done("broadcasters", true);
        }
    }

    /** Records that a duty ran, or makes it fail. */
    private boolean done(String duty, boolean answer) {
        if (duty.equals(broken)) throw new IllegalStateException("A fault of ours in " + duty);
        done += duty + " ";
        return answer;
    }

    @BeforeEach
    void ada_is_connected() {
        garden.joins("Ada");
        clock.every("rooms", rooms::tick);
        connections.begin();
        connections.open(peer("Ada"), garden.room, new FakeTransport(AT_ONCE), id -> {});
    }

    @AfterEach
    void the_server_stops() {
        connections.stop();
    }

    private void ticks(int times) {
        for (int i = 0; i < times; i++) {
            done = "";
            ByHand.tick(clock, () -> true);
        }
    }

    @Test
    void every_duty_runs_every_second() {
        ticks(1);
        assertThat(done).isEqualTo("rooms broadcasters ");
        assertThat(connections.isEmpty()).as("Ada said nothing for too long").isTrue();
        assertThat(clock.duties()).doesNotContainValue(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rooms", "broadcasters"})
    void a_failing_duty_fails_alone_is_reported_the_third_time_and_recovers(String duty) {
        broken = duty;
        ticks(2);
        assertThat("rooms broadcasters ".replace(duty + " ", "")).isEqualTo(done);
        assertThat(connections.isEmpty()).as("connections are looked after").isTrue();
        assertThat(clock.duties()).as("twice may happen").doesNotContainValue(false);
        ticks(1);
        assertThat(clock.duties()).containsEntry(duty, false);
        broken = "";
        ticks(1);
        assertThat(clock.duties()).doesNotContainValue(false);
    }

    @Test
    void a_failing_connection_delays_no_other_work() {
        connections.stop();
        connections.goOn();
        garden.joins("Grace");
        connections.open(peer("Ada"), garden.room, new FakeTransport(AT_ONCE), id -> {});
        connections.open(peer("Grace"), garden.room, new FakeTransport(AT_ONCE), id -> {});
        ticks(1);
        assertThat(connections.isEmpty()).as("both are ended").isTrue();
        assertThat(done).isEqualTo("rooms broadcasters ");
    }

    @Test
    void a_replaced_thread_does_nothing_more() {
        ByHand.tick(clock, () -> done.isEmpty());
        assertThat(done).isEqualTo("rooms ");
    }

    private Peer peer(String visitor) {
        Address address = Address.of("192.0.2.1");
        return new Peer(visitor, address, Network.NONE, SomeVoice.of(garden.room, visitor, address));
    }
}
