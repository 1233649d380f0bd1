package chat.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Parley's HTTP API that a member of a room needs. */
final class FrontDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    FrontDoor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    String origin() {
        return base;
    }

    /** Creates a room and returns its code. */
    String room() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/rooms", "{\"title\":\"Garden\"}", "");
        Matcher code = CODE.matcher(answer.body());
        if (!code.find()) {
            throw new IOException("no code in " + answer.body());
        }
        return code.group(1);
    }

    /** Creates a member of this room and returns the cookie of its session. */
    String member(String room, String name) throws IOException, InterruptedException {
        return member(room, name, "");
    }

    /** The same with the cookie of an earlier session, or an empty one: the visitor comes back. */
    String member(String room, String name, String session) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/rooms/" + room + "/members", "{\"name\":\"" + name + "\"}", session);
        // The last one counts, as in a browser: one who left and comes back gets another cookie.
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .reduce((earlier, later) -> later)
                .orElse(session);
        if (cookie.isEmpty()) throw new IOException("no session for " + name + " in " + room);
        return cookie.split(";", 2)[0];
    }

    private HttpResponse<String> post(String path, String json, String session)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Origin", base)
                .POST(BodyPublishers.ofString(json));
        if (!session.isEmpty()) request.header("Cookie", session);
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
