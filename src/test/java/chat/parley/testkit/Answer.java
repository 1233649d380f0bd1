package chat.parley.testkit;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * The answer to an HTTP request; redirects are not followed.
 *
 * @param status the HTTP status
 * @param headers all headers
 * @param body the body as text; empty if there is none
 */
public record Answer(int status, HttpHeaders headers, String body) {
    static Answer from(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /**
     * The body as an object.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public Json json() {
        return Json.read(body);
    }

    /** The {@code code} of a problem's details; empty if the body is none. */
    public String code() {
        return header("Content-Type").startsWith("application/problem+json") ? json().textOrNothing("code") : "";
    }

    /** The first value of a header; empty if it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The cookies that this answer sets, each as its whole header line. */
    public List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }
}
