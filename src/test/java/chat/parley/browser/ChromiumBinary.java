package chat.parley.browser;

import chat.parley.machine.DebianPackages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Chromium on this machine. */
final class ChromiumBinary {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    static final String MISSING =
            "No Chromium found: install the package chromium (or Chrome), or say where one is with -Dparley.chromium"
                    + " or PARLEY_CHROMIUM; -DskipBrowserTests leaves these tests out.";

    private ChromiumBinary() {}

    static Path find() {
        return named().or(ChromiumBinary::onThePath)
                .or(ChromiumBinary::installed)
                .orElseThrow(() -> new IllegalStateException(MISSING));
    }

    /** Whether {@link #find} would succeed without an installation, or fail because of a wrong name. */
    static boolean isPresent() {
        return name().isPresent() || onThePath().isPresent();
    }

    /** The explicitly named binary. There is no fallback, which would hide a wrong name. */
    private static Optional<Path> named() {
        return name().map(Path::of).map(path -> {
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("parley.chromium says " + path + ", but no program is there.");
            }
            return path;
        });
    }

    private static Optional<String> name() {
        return Optional.ofNullable(System.getProperty("parley.chromium"))
                .or(() -> Optional.ofNullable(System.getenv("PARLEY_CHROMIUM")));
    }

    private static Optional<Path> onThePath() {
        var directories =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1));
        var inPath = directories.flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(inPath, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installed() {
        return DebianPackages.mayInstall() && DebianPackages.install("chromium") ? onThePath() : Optional.empty();
    }
}
