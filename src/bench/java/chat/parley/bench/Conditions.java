package chat.parley.bench;

import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where and when it was measured, for whoever reads the numbers later. */
final class Conditions {
    private Conditions() {}

    static String now(Server server) {
        return String.format(
                Locale.ROOT,
                "%s UTC, %s on %s, Java %s; %s; load average %.1f before. 64-byte messages, medians, Parley's caps lifted.",
                ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)),
                server.title(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Core.pins() ? "servers on core 0, load on core 1" : "**nothing pinned to a core: no taskset here**",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
