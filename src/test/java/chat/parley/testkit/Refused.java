package chat.parley.testkit;

import java.time.Duration;

/**
 * A no of the server.
 *
 * @param draft the draft it is about; empty if it is about something else
 * @param code why, from the table of refusals
 * @param retryAfter how long to wait before the same thing may be sent again; zero if it may not
 * @param words what a posting rule says about it to people; empty if none does
 */
public record Refused(String draft, String code, Duration retryAfter, String words) {
    static Refused from(Json json) {
        long millis = json.has("retryAfterMs") ? json.number("retryAfterMs") : 0;
        return new Refused(
                json.textOrNothing("draft"), json.text("code"), Duration.ofMillis(millis), json.textOrNothing("words"));
    }
}
