package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.faults.Vandal;
import org.junit.jupiter.api.Test;

/**
 * Tests damaged frames, as many as a build allows; {@code -Pfaults} sends a hundred thousand. A failure prints the
 * seed.
 */
class DamageIT extends Live {
    private static final int BATCHES = 8;
    private static final int BATCH = 150;

    @Test
    void the_garden_survives_any_damaged_input() {
        long seed = Long.getLong("parley.seed", System.nanoTime());
        System.out.println("Damaged frames, parley.seed=" + seed);

        Vandal vandal = also(new Vandal(base(), seed));
        for (int i = 0; i < BATCHES; i++) vandal.batch(BATCH);

        assertThat(Logs.text()).as("seed %d", seed).doesNotContain("A connection could not be sent", "A tick failed");
    }
}
