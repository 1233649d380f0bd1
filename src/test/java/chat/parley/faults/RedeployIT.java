package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RedeployIT extends Faults {
    private static final int TIMES = 20;
    /**
     * The number of old applications that Liberty keeps: the one before the first redeployment, and no other. A logger
     * is known to Liberty by its name and remembers the class that first asked for it.
     */
    private static final int OLD = 1;

    private static final int AT_ONCE = 100;

    private static final String LOADER = "com.ibm.ws.classloading.internal.AppClassLoader";
    /** The classes of which each application has one object. */
    private static final List<String> OURS = List.of(
            "chat.parley.room.Rooms",
            "chat.parley.socket.Connections",
            "chat.parley.runtime.Clock",
            "chat.parley.entry.FindRoom");

    private final HttpClient somebody =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void twenty_redeployments_leave_nothing_behind_and_people_return() throws IOException {
        // Softly reachable objects must not look like a leak.
        serves(Map.of(), "-XX:SoftRefLRUPolicyMSPerMB=0");
        Chatter ada = party.comes("Ada").withPatience(Duration.ofSeconds(30)).creates("Garden");
        Chatter grace =
                party.comes("Grace").withPatience(Duration.ofSeconds(30)).joins(ada.code());
        redeploy(ada, grace);
        Vitals before = server.vitals();
        long loaders = loaders();

        long began = System.nanoTime();
        for (int i = 0; i < TIMES; i++) redeploy(ada, grace);
        long each = millisSince(began) / TIMES;

        until("the old class loaders are gone", Duration.ofSeconds(60), () -> {
            everyThreadAnswers();
            return loaders() <= loaders;
        });
        List<String> histogram = server.tells("GC.class_histogram");
        assertThat(OURS)
                .allSatisfy(type ->
                        assertThat(Vitals.instances(histogram, type)).as(type).isLessThanOrEqualTo(1 + OLD));
        Vitals after = isBackAt(before);
        Figures.tell(
                "F04",
                "%d times, %d ms each with everybody back; class loaders %d before and %d after; before: %s; after: %s",
                TIMES,
                each,
                loaders,
                loaders(),
                before,
                after);
    }

    @Override
    int kept() {
        return 2 * OLD;
    }

    private long loaders() {
        return Vitals.instances(server.tells("GC.class_histogram"), LOADER);
    }

    /**
     * Makes every thread answer a request. A thread of Liberty's pool keeps its last response until it answers the next
     * request, and the response of an upgrade keeps the application: {@code WebContainerRequestState}, seen in a heap
     * dump of 26.0.0.5. So there are at most as many old applications as threads, until somebody requests pages.
     */
    private void everyThreadAnswers() {
        HttpRequest joinPage = HttpRequest.newBuilder(server.address()).build();
        CompletableFuture<?>[] asked = Stream.generate(() -> somebody.sendAsync(joinPage, BodyHandlers.discarding()))
                .limit(AT_ONCE)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(asked).join();
    }

    private void redeploy(Chatter ada, Chatter grace) throws IOException {
        Path fresh = server.apps().resolveSibling("fresh.war");
        Files.copy(OwnServer.war(), fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, server.apps().resolve("parley.war"), StandardCopyOption.REPLACE_EXISTING);
        // Liberty ends the sessions before it notifies the application: without an earlier sign this is 1008.
        assertThat(List.of(ada.isClosed().code(), grace.isClosed().code())).containsOnly(1012);
        assertThat(ada.diary().frames("leaving")).isNotEmpty();
        until(
                "the application is back, without the room",
                Duration.ofSeconds(60),
                () -> ada.visitor().get("api/rooms/" + ada.code()).code().equals("no-such-room"));
        comeBack(ada, grace);
    }

    /** Returns as the page does: the room under its code, people under their names. */
    private static void comeBack(Chatter ada, Chatter grace) {
        Json room = Json.empty().with("title", "Garden").with("code", ada.code());
        assertThat(ada.visitor().post("api/rooms", room).status()).isEqualTo(201);
        ada.joins(ada.code());
        grace.joins(ada.code());
        ada.says("Here we are again.");
        grace.hears("Here we are again.");
    }
}
