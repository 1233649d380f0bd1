package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The commit of a WAR's sources, which the build writes into its manifest if it has git. */
final class Commit {
    /** The beginning of a property of Maven that has no value. */
    private static final String UNSET = "${";

    private static final String UNKNOWN = "unknown";

    private Commit() {}

    /** The commit of this WAR as {@code git describe} tells it, or {@code unknown}. */
    static String of(Path war) throws IOException {
        try (JarFile jar = new JarFile(war.toFile())) {
            Manifest manifest = jar.getManifest();
            String commit =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Commit");
            return commit == null || commit.isBlank() || commit.startsWith(UNSET) ? UNKNOWN : commit.strip();
        }
    }
}
