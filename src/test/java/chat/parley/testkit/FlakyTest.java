package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlakyTest {
    private static final int A_MOMENT_MILLIS = 150;

    private Echo echo;
    private Flaky network;
    private Socket ada;

    @BeforeEach
    void ada_is_connected_through_the_network() throws IOException {
        echo = new Echo("-");
        network = Flaky.inFrontOf("127.0.0.1", echo.port());
        ada = connect();
        says(ada, "Hello");
        assertThat(hears(ada, 6)).isEqualTo("-Hello");
    }

    @AfterEach
    void all_is_closed() throws IOException {
        ada.close();
        network.close();
        echo.close();
    }

    @Test
    void a_cut_resets_both_sides() {
        network.cut();

        assertThatThrownBy(() -> hears(ada, 1)).isInstanceOf(SocketException.class);
        await().untilAsserted(() -> assertThat(echo.ends()).containsExactly(Echo.End.RESET));
        assertThat(network.open()).isZero();
    }

    @Test
    void hanging_up_ends_both_sides_properly() throws IOException {
        network.hangUp();

        assertThat(ada.getInputStream().read()).isEqualTo(-1);
        await().untilAsserted(() -> assertThat(echo.ends()).containsExactly(Echo.End.WITH_A_WORD));
    }

    @Test
    void the_actions_of_one_side_reach_the_other() throws IOException {
        ada.close();
        await().untilAsserted(() -> assertThat(echo.ends()).containsExactly(Echo.End.WITH_A_WORD));

        Pipe.reset(greeted(connect()));
        await().untilAsserted(() -> assertThat(echo.ends()).containsExactly(Echo.End.WITH_A_WORD, Echo.End.RESET));
        await().untilAsserted(() -> assertThat(network.open()).isZero());
    }

    @Test
    void after_a_pause_towards_the_client_nothing_is_lost() throws IOException {
        network.pause(Direction.TO_CLIENT);
        says(ada, "still there?");
        hearsNothing(ada);

        network.goOn(Direction.TO_CLIENT);

        assertThat(hears(ada, 13)).isEqualTo("-still there?");
    }

    @Test
    void a_pause_towards_the_server_holds_back_an_end_too() throws IOException {
        network.pause(Direction.TO_SERVER);
        says(ada, "bye");
        ada.shutdownOutput();
        hearsNothing(ada);
        assertThat(echo.ends()).isEmpty();

        network.goOn(Direction.TO_SERVER);

        assertThat(hears(ada, 4)).isEqualTo("-bye");
        await().untilAsserted(() -> assertThat(echo.ends()).containsExactly(Echo.End.WITH_A_WORD));
    }

    @Test
    void a_paused_connection_can_be_cut_and_what_waited_is_lost() throws IOException {
        network.pause(Direction.TO_CLIENT);
        says(ada, "an answer that is lost");
        hearsNothing(ada);

        network.cut();

        assertThatThrownBy(() -> hears(ada, 1)).isInstanceOf(SocketException.class);
    }

    @Test
    void a_half_close_ends_one_direction_only() throws IOException {
        network.halfClose(Direction.TO_CLIENT);

        assertThat(ada.getInputStream().read()).isEqualTo(-1);
        assertThat(echo.ends()).isEmpty();
        ada.shutdownOutput();
        await().untilAsserted(() -> assertThat(echo.ends()).containsExactly(Echo.End.WITH_A_WORD));
    }

    @Test
    void a_half_close_towards_the_server_leaves_the_client_side_open() throws IOException {
        network.pause(Direction.TO_CLIENT);
        network.halfClose(Direction.TO_SERVER);

        await().untilAsserted(() -> assertThat(echo.ends()).containsExactly(Echo.End.WITH_A_WORD));
        hearsNothing(ada);
        network.goOn(Direction.TO_CLIENT);
        assertThat(ada.getInputStream().read()).as("the server's own end").isEqualTo(-1);
    }

    @Test
    void a_vanished_peer_is_silent_but_not_closed() throws IOException {
        network.vanish();

        says(ada, "anybody?");
        hearsNothing(ada);
        ada.close();
        try (Socket grace = greeted(connect())) {
            assertThat(echo.ends()).as("the server does not know that Ada went").isEmpty();
            assertThat(grace.isClosed()).isFalse();
        }
    }

    @Test
    void a_delay_lasts_at_least_as_long_as_configured() throws IOException {
        network.delay(Direction.TO_SERVER, Duration.ofMillis(200));
        long since = System.nanoTime();

        greeted(ada);

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_slow_line_carries_no_more_than_configured() throws IOException {
        network.throttle(Direction.TO_SERVER, 5_000);
        long since = System.nanoTime();

        says(ada, "x".repeat(2_000));
        await().until(() -> ada.getInputStream().available() > 2_000);

        assertThat(Duration.ofNanos(System.nanoTime() - since))
                .isBetween(Duration.ofMillis(350), Duration.ofSeconds(2));
    }

    @Test
    void calm_weather_ends_pause_delay_and_resets() throws IOException {
        network.pause(Direction.TO_SERVER);
        network.delay(Direction.TO_CLIENT, Duration.ofHours(1));
        network.cutNew();
        assertThatThrownBy(() -> greeted(connect())).isInstanceOf(SocketException.class);

        network.calm();

        greeted(ada);
        greeted(connect()).close();
    }

    @Test
    void a_shut_port_refuses_and_reopens() throws IOException {
        network.shut();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        greeted(ada);

        network.reopen();

        greeted(connect()).close();
        assertThat(network.accepted()).isEqualTo(2);
    }

    @Test
    void new_connections_go_to_the_new_target_and_old_ones_stay() throws IOException {
        try (Echo other = new Echo("+")) {
            network.retarget("127.0.0.1", other.port());
            try (Socket grace = connect()) {
                says(grace, "Hi");
                assertThat(hears(grace, 3)).isEqualTo("+Hi");
            }
            greeted(ada);
        }
    }

    @Test
    void a_client_of_an_unreachable_server_is_reset() throws IOException {
        greeted(connect()).close();
        echo.close();

        assertThatThrownBy(() -> greeted(connect())).isInstanceOf(SocketException.class);
    }

    @Test
    void many_bytes_pass_complete_and_in_order_through_pauses() throws IOException {
        String many = "0123456789".repeat(20_000);
        new Thread(() -> write(ada, many.getBytes(StandardCharsets.US_ASCII))).start();

        StringBuilder heard = new StringBuilder();
        while (heard.length() < many.length()) {
            network.pause(Direction.TO_CLIENT);
            network.goOn(Direction.TO_CLIENT);
            heard.append(hears(ada, 1).replace("-", ""));
        }

        assertThat(heard).hasToString(many);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), network.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static Socket greeted(Socket socket) throws IOException {
        says(socket, "Hi");
        assertThat(hears(socket, 3)).isEqualTo("-Hi");
        return socket;
    }

    private static void says(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hears(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    private static void hearsNothing(Socket socket) throws IOException {
        socket.setSoTimeout(A_MOMENT_MILLIS);
        assertThatThrownBy(() -> hears(socket, 1)).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(10_000);
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
