package chat.parley.settings;

import java.time.Duration;

/** Settings for the cookies that identify a visitor ({@code parley.gate}). */
public record VisitorSettings(
        @Setting(initial = "false", unit = "switch", why = "that makes the cookie Secure; turn it on behind https")
        boolean secureCookie,

        @Setting(
                initial = "",
                unit = "path",
                why = "of the cookie, if people see another path through a proxy; by default the application's own")
        String cookiePath,

        @Setting(
                initial = "",
                unit = "secret",
                why =
                        "shared by the servers of one Redis, so that each recognises the others' visitors; of several keys, the first one signs")
        String visitorKey,

        @Setting(
                initial = "30m",
                unit = "time",
                why = "without a call after which another server no longer recognises a visitor")
        Duration visitorFor) {
    /** Omits the secret. */
    @Override
    public String toString() {
        return "VisitorSettings[visitorFor=" + visitorFor + "]";
    }
}
