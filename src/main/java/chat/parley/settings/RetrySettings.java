package chat.parley.settings;

import java.time.Duration;

/** Controls how long a repeated message is recognized ({@code parley.log}). */
public record RetrySettings(
        @Setting(
                initial = "1200",
                unit = "drafts",
                why = "remembered for each member, so that a repeated draft is recognised")
        int drafts,

        @Setting(initial = "10m", unit = "time", why = "that a draft is remembered; longer than a page keeps retrying")
        Duration draftsFor) {}
