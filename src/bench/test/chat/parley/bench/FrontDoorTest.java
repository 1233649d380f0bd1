package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
    private HttpServer server;
    private FrontDoor door;
    private List<String> cookies = List.of();
    private String came;

    @BeforeEach
    void a_server_answers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            came = exchange.getRequestHeaders().getFirst("Cookie");
            cookies.forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
        door = new FrontDoor(server.getAddress().getPort());
    }

    @AfterEach
    void it_stops() {
        server.stop(0);
    }

    @Test
    void a_new_member_has_no_cookie_and_gets_one() throws IOException, InterruptedException {
        cookies = List.of("PARLEY=1; Path=/; HttpOnly");

        assertThat(door.member("K7QM4T2X", "Ada")).isEqualTo("PARLEY=1");
        assertThat(came).isNull();
    }

    @Test
    void one_who_comes_back_brings_a_cookie_and_keeps_the_last_one() throws IOException, InterruptedException {
        cookies = List.of("PARLEY=2; Path=/", "PARLEY=3; Path=/");

        assertThat(door.member("K7QM4T2X", "Ada", "PARLEY=1")).isEqualTo("PARLEY=3");
        assertThat(came).isEqualTo("PARLEY=1");
    }

    @Test
    void without_another_cookie_the_old_one_stays() throws IOException, InterruptedException {
        assertThat(door.member("K7QM4T2X", "Ada", "PARLEY=1")).isEqualTo("PARLEY=1");
    }
}
