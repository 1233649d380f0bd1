package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakTest {
    @Test
    void a_line_that_something_is_off_for_good_is_found(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("log"), """
                [WARNING ] The threads of fan-out make no progress and are replaced
                [INFO    ] The threads of fan-out make progress again
                """);
        assertThat(Soak.offForGood(log)).isZero();

        Files.writeString(log, "4 direct sends were stuck at once: from now on all sends are asynchronous");
        assertThat(Soak.offForGood(log)).isOne();
    }
}
