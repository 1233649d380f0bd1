package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Party;
import chat.parley.testkit.RawSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that clients who leave Open Liberty leave no object, socket or thread behind. */
@Tag("readme")
class LeftoversIT {
    private static final int HASTY = 1_500;
    private static final int HASTY_AT_ONCE = 8;
    private static final int LEAVINGS = 150;
    private static final int ORCHARDS = 150;
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private OwnServer server;
    private Party party;

    @BeforeEach
    void a_server_of_its_own() {
        Map<String, String> settings = new HashMap<>(Faults.FROM_ONE_ADDRESS);
        // All impatient clients are one visitor.
        settings.put("parley.gate.connectionsPerSession", "2000");
        server = OwnServer.begin("LeftoversIT", OwnServer.freePort(), settings, List.of())
                .isUp();
        party = Party.at(server.address());
    }

    @AfterEach
    void all_go() {
        party.close();
        server.close();
    }

    @Test
    void a_client_that_connects_and_disconnects_leaves_nothing() {
        Chatter ada = party.comes("Ada").creates("Garden");
        Chatter grace = party.comes("Grace").joins(ada.code());
        Vitals before = server.vitals();

        IntStream.range(0, HASTY)
                .parallel()
                .forEach(i -> RawSocket.inPlaceOf(grace).close());

        ada.seesPosted(ada.says("Still here."));
        isBackAt(before);
    }

    @Test
    void frames_are_written_by_the_parts_of_this_liberty() {
        Chatter ada = party.comes("Ada").creates("Garden");
        Chatter grace = party.comes("Grace").joins(ada.code());

        ada.says("Hello");

        grace.hears("Hello");
        assertThat(server.logged("Frames take Open Liberty's slower way")).isEmpty();
    }

    @Test
    void leaving_one_of_two_rooms_leaves_nothing() {
        Chatter ada = party.comes("Ada").creates("Garden");
        Chatter grace = party.comes("Grace").joins(ada.code());
        Vitals before = server.vitals();

        for (int i = 0; i < ORCHARDS; i++) {
            Chatter inTheOrchard =
                    party.also(Chatter.as(grace.visitor(), "Grace")).creates("Orchard");
            String me = "api/rooms/" + inTheOrchard.code() + "/me";
            assertThat(grace.visitor().delete(me).status()).isEqualTo(204);
        }

        grace.seesPosted(grace.says("I left the orchards."));
        isBackAt(before);
    }

    /** Server and client end a connection at the same moment. */
    @Test
    void clients_that_leave_and_disconnect_hold_no_thread() {
        Chatter ada = party.comes("Ada").creates("Garden");
        Vitals before = server.vitals();
        ExecutorService leaving = Executors.newFixedThreadPool(HASTY_AT_ONCE);
        ScheduledExecutorService hangingUp = Executors.newScheduledThreadPool(HASTY_AT_ONCE);

        CompletableFuture.allOf(IntStream.range(0, HASTY_AT_ONCE)
                        .mapToObj(i -> party.comes("Hasty " + i))
                        .map(hasty -> CompletableFuture.runAsync(() -> leaves(hasty, ada.code(), hangingUp), leaving))
                        .toArray(CompletableFuture[]::new))
                .join();
        leaving.shutdown();
        hangingUp.shutdown();

        ada.seesPosted(ada.says("Still here."));
        isBackAt(before);
        assertThat(server.tells("Thread.print")).noneMatch(LeftoversIT::waitsForASocket);
    }

    private static void leaves(Chatter hasty, String room, ScheduledExecutorService hangingUp) {
        for (int times = 0; times < LEAVINGS; times++) {
            hasty.becomesMemberOf(room);
            leavesAndDisconnects(hasty, room, hangingUp);
        }
    }

    private static void leavesAndDisconnects(Chatter hasty, String room, ScheduledExecutorService hangingUp) {
        RawSocket socket = RawSocket.inPlaceOf(hasty);
        int millis = ThreadLocalRandom.current().nextInt(6);
        Future<?> hungUp = hangingUp.schedule(socket::close, millis, TimeUnit.MILLISECONDS);
        hasty.visitor().delete("api/rooms/" + room + "/me");
        assertThat(hungUp).succeedsWithin(A_MINUTE);
    }

    private static boolean waitsForASocket(String line) {
        return line.contains("TCPWriteRequestContextImpl.processSyncWriteRequest")
                || line.contains("WsocConnLink.waitToClose");
    }

    private void isBackAt(Vitals before) {
        Faults.until("nothing is left", A_MINUTE, () -> {
            Vitals now = server.vitals();
            return now.registered() == before.registered() && server.halfClosed() == 0;
        });
    }
}
