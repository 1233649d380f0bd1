package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.live.Sample;
import chat.parley.machine.Certificate;
import chat.parley.machine.Tunnel;
import chat.parley.testkit.Chatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a server that is configured as in {@code docs/clustering.md} to reach its Redis through TLS, with a trust store
 * and a client certificate.
 */
@Tag("readme")
class RedisTlsIT {
    private static final String PAGE = "docs/clustering.md";
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void people_talk_with_mutual_tls_as_documented() throws IOException {
        Certificate certificate = Certificate.in(folder);
        trust(certificate);
        try (KeptRedis redis = new KeptRedis();
                Tunnel tunnel = new Tunnel(certificate, redis.port()).asksBack();
                OwnServer server = started(tunnel.port());
                Chatter ada = Chatter.visiting(server.address(), "Ada").creates("Garden")) {
            ada.seesPosted(ada.says("hello"));
            assertThat(tunnel.bytes()).isPositive();
        }
    }

    private OwnServer started(int redis) {
        Map<String, String> settings = Map.of("parley.log", "redis", "parley.redis.url", "rediss://127.0.0.1:" + redis);
        List<String> options = here(Sample.in(PAGE, "properties", "jvm.options"))
                .with(
                        "-Djavax.net.ssl.keyStorePassword=" + PASSWORD,
                        "-Djavax.net.ssl.keyStorePassword=" + Certificate.PASSWORD)
                .with("own.p12", Certificate.FILE)
                .text()
                .lines()
                .filter(line -> line.startsWith("-"))
                .toList();
        return OwnServer.begin("tls", OwnServer.freePort(), settings, options).isUp();
    }

    private void trust(Certificate certificate) throws IOException {
        Files.writeString(folder.resolve("ca.pem"), certificate.pem());
        String command = here(Sample.in(PAGE, "bash", "Whom to trust"))
                .text()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        Certificate.keytool(command.substring("keytool ".length()));
    }

    private Sample here(Sample sample) {
        return sample.with("/etc/parley", folder);
    }
}
