package chat.parley.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Installs missing packages on a test machine with Debian or a derivative. */
public final class DebianPackages {
    private static final int MINUTES = 10;

    private DebianPackages() {}

    /** Whether {@link #install} is allowed: as root, unless the build runs with {@code -DskipInstall}. */
    public static boolean mayInstall() {
        return canUnpack() && "root".equals(System.getProperty("user.name")) && !Boolean.getBoolean("skipInstall");
    }

    /** Whether {@link #unpack} is possible. */
    public static boolean canUnpack() {
        return Files.exists(Path.of("/etc/debian_version"));
    }

    /** Installs a package, and prints one line about it. Returns whether the package is installed afterwards. */
    public static boolean install(String name) {
        System.out.println(
                "Installing the package " + name + " with apt-get, for the tests; -DskipInstall forbids it.");
        return run("apt-get", "-qq", "update")
                && run("apt-get", "-qq", "-y", "--no-install-recommends", "install", name);
    }

    /**
     * Unpacks a package, and the missing ones that it needs, below a directory of the build. Nothing is configured, no
     * service starts, and the system is not changed. Prints one line about it. Returns whether everything is available
     * afterwards.
     */
    public static boolean unpack(String name, Path into) {
        System.out.println("Unpacking the package " + name + " to " + into + ", for the tests.");
        Path fetched = into.resolve("fetched");
        boolean known = fetch(name, fetched) || (run("apt-get", "-qq", "update") && fetch(name, fetched));
        return known && packages(fetched).stream().allMatch(deb -> run("dpkg", "-x", deb.toString(), into.toString()));
    }

    private static boolean fetch(String name, Path fetched) {
        fetched.resolve("partial").toFile().mkdirs();
        return run(
                "apt-get",
                "-qq",
                "-y",
                "--no-install-recommends",
                "--download-only",
                "-o",
                "APT::Sandbox::User=" + System.getProperty("user.name"),
                "-o",
                "Debug::NoLocking=true",
                "-o",
                "Dir::Cache::archives=" + fetched.toAbsolutePath(),
                "install",
                name);
    }

    private static List<Path> packages(Path fetched) {
        try (Stream<Path> files = Files.list(fetched)) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
