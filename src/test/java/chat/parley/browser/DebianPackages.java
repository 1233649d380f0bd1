package chat.parley.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Installs what a test machine lacks, where that is ours to do: on Debian and its kin, as root. */
final class DebianPackages {
    private static final int MINUTES = 10;

    private DebianPackages() {}

    static boolean canInstall() {
        return Files.exists(Path.of("/etc/debian_version")) && "root".equals(System.getProperty("user.name"));
    }

    /** Says in one line what it does. True if the package is there afterwards. */
    static boolean install(String name) {
        System.out.println("Installing the package " + name + " with apt-get, for the tests in a browser.");
        return run("apt-get", "-qq", "update")
                && run("apt-get", "-qq", "-y", "--no-install-recommends", "install", name);
    }

    private static boolean run(String... command) {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var process = builder.start();
            return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
