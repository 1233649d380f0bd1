package chat.parley.settings;

import java.time.Duration;

/** Settings for the cookies that identify a visitor ({@code parley.gate}). */
public record VisitorSettings(
        @Setting(initial = "false", unit = "switch", why = "the cookie is Secure; turn it on behind https")
        boolean secureCookie,

        @Setting(
                initial = "",
                unit = "path",
                why = "of the cookie, if a proxy shows another one; else the application's own")
        String cookiePath,

        @Setting(
                initial = "",
                unit = "secret",
                why = "shared by servers with one log, so that visitors are known to all; several: the first signs")
        String visitorKey,

        @Setting(initial = "30m", unit = "time", why = "without a call until another server knows a visitor no more")
        Duration visitorFor) {
    /** Omits the secret. */
    @Override
    public String toString() {
        return "VisitorSettings[visitorFor=" + visitorFor + "]";
    }
}
