package chat.parley.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Describes where and when the benchmark ran, for readers of the report. */
final class Conditions {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Conditions() {}

    static String now(Options options) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s UTC, WAR of %s, commit %s, %s on %s, Java %s; %s; load average %.1f before. Medians, Parley's caps lifted.",
                MINUTE.format(Instant.now()),
                MINUTE.format(Files.getLastModifiedTime(options.war()).toInstant()),
                Commit.of(options.war()),
                options.server().title(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Core.pins() ? "servers on core 0, load on core 1" : "**nothing pinned to a core: no taskset here**",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
