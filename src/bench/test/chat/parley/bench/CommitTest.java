package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
    @TempDir
    private Path folder;

    @Test
    void the_commit_is_in_the_manifest() throws IOException {
        assertThat(Commit.of(war("a957ebb-dirty"))).isEqualTo("a957ebb-dirty");
    }

    @Test
    void a_war_that_was_built_without_git_has_no_commit() throws IOException {
        assertThat(Commit.of(war(""))).isEqualTo("unknown");
        assertThat(Commit.of(war("${parley.commit}"))).isEqualTo("unknown");
    }

    private Path war(String commit) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Commit", commit);
        Path war = folder.resolve("parley.war");
        new JarOutputStream(Files.newOutputStream(war), manifest).close();
        return war;
    }
}
