package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.wire.Wire;
import java.io.File;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends a hundred thousand damaged frames. A failure prints the seed. */
@Tag("faults")
@ExtendWith(ArquillianExtension.class)
class DamagedFramesIT {
    private static final int INPUTS = 100_000;
    private static final int BATCH = 500;

    private final long seed = Long.getLong("parley.seed", System.nanoTime());

    @ArquillianResource
    private URL deployed;

    @Deployment(testable = false)
    public static WebArchive parley() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("parley.war")));
    }

    @Test
    void the_parser_answers_any_input() {
        Wire wire = new Wire();
        Damage damage = new Damage(seed);
        for (int i = 0; i < INPUTS; i++) {
            String text = damage.text();
            assertThat(wire.read(text))
                    .as("seed %d, input %d: %s", seed, i, text)
                    .isNotNull();
        }
    }

    @Test
    void the_garden_survives_any_damaged_input() {
        URI base = URI.create("http://127.0.0.1:" + deployed.getPort() + deployed.getPath());
        System.out.println("Damaged frames, parley.seed=" + seed);
        try (Vandal vandal = new Vandal(base, seed)) {
            for (int sent = 0; sent < INPUTS; sent += BATCH) vandal.batch(BATCH);
        }
    }
}
