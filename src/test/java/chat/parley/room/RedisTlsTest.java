package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.RoomAssertions.story;
import static chat.parley.room.Visitors.arrives;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.machine.Certificate;
import chat.parley.machine.Tunnel;
import chat.parley.refusal.Refusal;
import chat.parley.testkit.Flaky;
import chat.parley.text.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Tests a Redis behind TLS: it must prove its identity, and nobody connects without TLS. */
class RedisTlsTest {
    private static final Title TITLE = new Title("Garden");
    /** The certificate for 127.0.0.1 and no other name. The JVM reads its trust store once, so all tests share one. */
    private static final Certificate TRUSTED = certificate("trusted");

    private static final String UNTRUSTED = "WARNING: Redis is away: javax.net.ssl.SSLHandshakeException: PKIX path";

    /** The number of connections of a server without rooms, if it is admitted. */
    private static final int CONNECTIONS = 1;

    private static SSLContext others;

    private final Place.Redis place = new Place.Redis();
    private final Tunnel tunnel = new Tunnel(TRUSTED, place.redis().port());
    private final Tunnel stranger =
            new Tunnel(certificate("stranger"), place.redis().port());

    private static Certificate certificate(String name) {
        try {
            return Certificate.in(Files.createDirectories(Path.of("target", "redis", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void the_machine_trusts_one() throws Exception {
        others = SSLContext.getDefault();
        SSLContext.setDefault(TRUSTED.trusting());
    }

    @AfterAll
    static void others_trust_whom_they_like() {
        SSLContext.setDefault(others);
    }

    @AfterEach
    void end() {
        place.close();
        tunnel.close();
        stranger.close();
    }

    private Rooms rooms(String scheme, String host, int port) {
        Map<String, String> settings = Map.of("parley.redis.url", scheme + "://" + host + ":" + port);
        return Place.rooms(place.directory(settings), settings);
    }

    private Room made(String scheme, String host, int port) {
        return rooms(scheme, host, port).create(TITLE);
    }

    private void isShutTo(String scheme, String host, int port) {
        refused(Refusal.UNAVAILABLE, () -> made(scheme, host, port));
    }

    private static void talks(Room garden) {
        assertThat(arrives(garden, "Ada").head()).isEqualTo(1);
        assertThat(says(garden, "Ada", "hello").seq()).isEqualTo(2);
        assertThat(story(garden, 2)).last().isEqualTo("\"said\":\"Ada\",\"text\":\"hello\"");
    }

    private long kept() {
        try (Jedis redis = place.redis().client()) {
            return redis.keys("parley:{b0}:room:????????").size();
        }
    }

    @Test
    void people_talk_through_a_redis_with_a_trusted_certificate() {
        talks(made("rediss", "127.0.0.1", tunnel.port()));

        assertThat(tunnel.bytes()).isPositive();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void an_untrusted_certificate_is_refused_before_any_command() {
        talks(made("rediss", "127.0.0.1", tunnel.port()));

        isShutTo("rediss", "127.0.0.1", stranger.port());

        assertThat(stranger.bytes()).isZero();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void a_certificate_for_another_name_is_refused_before_any_command() {
        talks(made("redis", "localhost", place.redis().port()));
        talks(made("rediss", "127.0.0.1", tunnel.port()));
        long said = tunnel.bytes();

        isShutTo("rediss", "localhost", tunnel.port());

        assertThat(tunnel.bytes()).isEqualTo(said);
    }

    @Test
    void a_redis_without_tls_is_not_used_when_tls_is_required() {
        talks(made("redis", "127.0.0.1", place.redis().port()));

        try (Flaky network = Flaky.inFrontOf("127.0.0.1", place.redis().port())) {
            Rooms rooms = rooms("rediss", "127.0.0.1", network.port());
            soon(() -> assertThat(network.accepted()).isGreaterThan(CONNECTIONS * 2));
            refused(Refusal.UNAVAILABLE, () -> rooms.create(TITLE));
        }

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void an_impostor_redis_refuses_posts_and_the_log_explains_why() {
        try (Flaky network = Flaky.inFrontOf("127.0.0.1", tunnel.port());
                Journal journal = new Journal("chat.parley.room.redis.script.ScriptPipeline")) {
            Room garden = made("rediss", "127.0.0.1", network.port());
            talks(garden);

            network.retarget("127.0.0.1", stranger.port());
            network.cut();
            refused(Refusal.UNAVAILABLE, () -> says(garden, "Ada", "meanwhile"));
            soon(() -> assertThat(journal.messages()).anyMatch(said -> said.startsWith(UNTRUSTED)));
            refused(Refusal.UNAVAILABLE, () -> says(garden, "Ada", "still"));

            assertThat(stranger.bytes()).isZero();
            assertThat(story(garden, 2)).hasSize(2);
            network.retarget("127.0.0.1", tunnel.port());
            soon(() -> assertThat(says(garden, "Ada", "back").seq()).isEqualTo(3));
            assertThat(journal.messages()).doesNotHaveDuplicates().last().isEqualTo("INFO: Redis is back");
        }
    }

    private static void soon(ThrowingRunnable test) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(test);
    }
}
