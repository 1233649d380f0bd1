package chat.parley.settings;

import java.time.Duration;

/** Controls how long a repeated message is recognized ({@code parley.log}). */
public record RetrySettings(
        @Setting(initial = "1200", unit = "drafts", why = "remembered for each member, so that a repeat is known")
        int drafts,

        @Setting(initial = "10m", unit = "time", why = "a draft is remembered; longer than a page retries")
        Duration draftsFor) {}
