package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path folder;

    @Test
    void a_copy_has_all_but_what_is_left_out_at_the_top() throws IOException {
        write("from/pom.xml");
        write("from/src/main/target/A.java");
        write("from/target/a.war");
        write("to/old");

        Folders.copy(folder.resolve("from"), folder.resolve("to"), Set.of("target"));

        assertThat(folder.resolve("to/pom.xml")).exists();
        assertThat(folder.resolve("to/src/main/target/A.java")).exists();
        assertThat(folder.resolve("to/target")).doesNotExist();
        assertThat(folder.resolve("to/old")).doesNotExist();
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "Ada");
    }
}
