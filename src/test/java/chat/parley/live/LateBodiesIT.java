package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.RawSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that a request whose body comes late takes nothing over from the requests that its thread serves meanwhile. */
@Tag("nonBlocking")
class LateBodiesIT extends Live {
    private static final int ROUNDS = 20;
    private static final int LATE = 20;
    private static final int OTHERS = 8;
    private static final String BODY = "{\"title\":\"Garden\"}";
    private static final String POST = "Content-Type: application/json\r\nContent-Length: " + BODY.length();
    /** A request that is refused because of its query. */
    private static final String MALFORMED = "page/mark.svg?title=%zz";

    @Test
    void a_body_that_comes_between_other_requests_belongs_to_its_own() {
        assertThat(visitor().get("page/mark.svg").status()).isEqualTo(200);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<?>[] others = IntStream.range(0, OTHERS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> asksInVain(over), task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new);
        try {
            for (int round = 0; round < ROUNDS; round++) createsRooms();
        } finally {
            over.set(true);
            CompletableFuture.allOf(others).join();
        }
    }

    private void asksInVain(AtomicBoolean over) {
        while (!over.get()) asksInVain();
    }

    private void asksInVain() {
        try (RawSocket other = RawSocket.to(base())) {
            other.send(head("GET", MALFORMED, "Accept: */*"));
            assertThat(other.answer().status()).isEqualTo(400);
        }
    }

    private void createsRooms() {
        List<RawSocket> late =
                IntStream.range(0, LATE).mapToObj(i -> rawSocket()).toList();
        late.forEach(one -> one.send(head("POST", "api/rooms", POST)));
        asksInVain();

        late.forEach(one -> one.send(BODY.getBytes(StandardCharsets.US_ASCII)));

        assertThat(late).extracting(RawSocket::answer).allSatisfy(room -> {
            assertThat(room.status()).as(room.body()).isEqualTo(201);
            assertThat(room.json().text("title")).isEqualTo("Garden");
        });
    }

    private byte[] head(String method, String path, String headers) {
        return String.join(
                        "\r\n",
                        method + " " + base().getPath() + path + " HTTP/1.1",
                        "Host: " + base().getAuthority(),
                        headers,
                        "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
