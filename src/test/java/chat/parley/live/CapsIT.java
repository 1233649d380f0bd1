package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests small limits and connections that end abnormally: the counts stay right. */
class CapsIT extends Visits {
    private static final int OF_A_SESSION = 3;
    private static final int OF_AN_ADDRESS = 5;

    @Deployment(testable = false)
    public static WebArchive parleyWithSmallCaps() {
        return packagedWith(
                "parley.gate.proxies=127.0.0.1",
                "parley.gate.connectionsPerSession=" + OF_A_SESSION,
                "parley.gate.connectionsPerAddress=" + OF_AN_ADDRESS,
                "parley.gate.creations=4",
                "parley.gate.creationsPer=1h",
                "parley.room.people=8",
                "parley.room.rooms=50");
    }

    @Test
    void a_connection_that_ends_in_any_way_frees_exactly_one_place() {
        Chatter ada = comes("Ada").becomesMemberOf(newRoom("Garden"));
        List<RawSocket> tabs = new ArrayList<>();
        for (int i = 0; i < OF_A_SESSION; i++) tabs.add(opens(ada, "192.0.2.1"));
        assertThat(status(ada, "192.0.2.1")).isEqualTo(429);

        for (int i = 0; i < 12; i++) {
            ends(tabs.remove(0), i);
            await().until(() -> status(ada, "192.0.2.1", tabs), status -> status == 101);
            assertThat(status(ada, "192.0.2.1")).isEqualTo(429);
        }
    }

    @Test
    void connections_per_address_are_limited_across_visitors() {
        Chatter ada = comes("Ada").becomesMemberOf(newRoom("Garden"));
        Chatter grace = comes("Grace").becomesMemberOf(ada.code());
        List<RawSocket> tabs = new ArrayList<>();
        for (int i = 0; i < OF_A_SESSION; i++) tabs.add(opens(ada, "192.0.2.2"));
        for (int i = OF_A_SESSION; i < OF_AN_ADDRESS; i++) tabs.add(opens(grace, "192.0.2.2"));

        assertThat(status(grace, "192.0.2.2")).isEqualTo(429);

        assertThat(rawSocket()
                        .upgrade("live/" + grace.code(), headers(grace, "192.0.2.3"))
                        .status())
                .isEqualTo(101);
        tabs.get(0).reset();
        await().until(() -> status(grace, "192.0.2.2", tabs), status -> status == 429);
        tabs.get(OF_A_SESSION).reset();
        await().until(() -> status(grace, "192.0.2.2", tabs), status -> status == 101);
    }

    @Test
    void rooms_per_address_are_limited() {
        for (int i = 0; i < 4; i++) {
            assertThat(creates("192.0.2.4")).isEqualTo(201);
        }

        assertThat(creates("192.0.2.4")).isEqualTo(429);
        assertThat(creates("192.0.2.5")).isEqualTo(201);
    }

    private int creates(String address) {
        return visitor()
                .post("api/rooms", "application/json", "{}", "X-Forwarded-For", address)
                .status();
    }

    /**
     * Ends a connection in one of several ways: amid a frame, amid a header, with a FIN, with an invalid frame, and
     * properly.
     */
    private static void ends(RawSocket tab, int way) {
        byte[] frame = RawFrame.text("{\"type\":\"leave\"}").encoded();
        switch (way % 5) {
            case 0 -> tab.send(Arrays.copyOf(frame, frame.length / 2));
            case 1 -> tab.send(Arrays.copyOf(frame, 1));
            case 2 -> tab.send(RawFrame.of(RawFrame.CONTINUATION, new byte[] {'x'}));
            case 3 -> tab.fallsSilent();
            default -> tab.send(RawFrame.close(1001));
        }
        if (way % 5 < 2) tab.reset();
        else tab.close();
    }

    private RawSocket opens(Chatter chatter, String address) {
        RawSocket socket = rawSocket();
        assertThat(socket.upgrade("live/" + chatter.code(), headers(chatter, address))
                        .status())
                .isEqualTo(101);
        // The connection counts only from here: a server may answer the upgrade earlier.
        socket.next("welcome");
        return socket;
    }

    private int status(Chatter chatter, String address) {
        return rawSocket()
                .upgrade("live/" + chatter.code(), headers(chatter, address))
                .status();
    }

    /** As the other; a connection that opens becomes one of the tabs. */
    private int status(Chatter chatter, String address, List<RawSocket> tabs) {
        RawSocket socket = rawSocket();
        int status = socket.upgrade("live/" + chatter.code(), headers(chatter, address))
                .status();
        if (status != 101) return status;
        socket.next("welcome");
        tabs.add(socket);
        return status;
    }

    private String[] headers(Chatter chatter, String address) {
        return new String[] {
            "Origin: " + Visitor.originOf(base()),
            "Cookie: " + chatter.visitor().cookies(),
            "X-Forwarded-For: " + address
        };
    }
}
