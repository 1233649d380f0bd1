package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthWatchTest {
    private static final long SECOND = 1_000_000_000L;

    private HttpServer server;
    private HealthWatch watch;
    private volatile int status = 200;

    @BeforeEach
    void a_server_says_how_it_is() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void it_stops() {
        server.stop(0);
    }

    @Test
    void up_is_correct_while_people_are_served() {
        Measures measures = looked(0);

        assertThat(watch.lies(measures)).isEmpty();
    }

    @Test
    void down_is_wrong_while_people_are_served() {
        status = 503;
        Measures measures = looked(0);

        assertThat(watch.lies(measures)).isNotEmpty().allMatch(lie -> lie.contains("down, while"));
    }

    @Test
    void up_is_wrong_while_a_message_takes_eleven_seconds() {
        Measures measures = looked(11 * SECOND);

        assertThat(watch.lies(measures)).singleElement().asString().contains("up, while");
    }

    @Test
    void down_is_correct_while_a_message_takes_eleven_seconds() {
        status = 503;
        Measures measures = looked(11 * SECOND);

        assertThat(watch.lies(measures)).isEmpty();
    }

    /** Measures one message that took this long, while health was polled. */
    private Measures looked(long nanos) {
        Measures measures = new Measures();
        watch = new HealthWatch(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        await().until(() -> watch.looks() > 0);
        measures.messages.end(System.nanoTime() - nanos);
        watch.close();
        return measures;
    }
}
