package chat.parley.testkit;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * An HTTP answer; redirects are not followed.
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
     * @throws IllegalArgumentException if it is not an object
     */
    public Json json() {
        return Json.read(body);
    }

    /** The {@code code} of a problem document; empty if the body is not one. */
    public String code() {
        return header("Content-Type").startsWith("application/problem+json") ? json().textOrNothing("code") : "";
    }

    /** The first value of a header; empty if it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The cookies that this answer sets, each as its whole header value. */
    public List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }
}
