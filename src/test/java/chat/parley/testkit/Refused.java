package chat.parley.testkit;

import java.time.Duration;

/**
 * A refusal by the server.
 *
 * @param draft the draft that was refused; empty if the refusal is about something else
 * @param code the reason, from the table of refusals
 * @param retryAfter the time until the same may be sent again; zero if it may not
 * @param words a posting rule's explanation for people; empty if there is none
 */
public record Refused(String draft, String code, Duration retryAfter, String words) {
    static Refused from(Json json) {
        long millis = json.has("retryAfterMs") ? json.number("retryAfterMs") : 0;
        return new Refused(
                json.textOrNothing("draft"), json.text("code"), Duration.ofMillis(millis), json.textOrNothing("words"));
    }
}
