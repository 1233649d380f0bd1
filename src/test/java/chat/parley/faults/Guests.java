package chat.parley.faults;

import chat.parley.testkit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Joins many people through one HTTP client, each with their own session. */
final class Guests {
    private final URI server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Guests(URI server) {
        this.server = server;
    }

    /** The code of a new room. */
    String room() {
        return Json.read(post("api/rooms", Json.empty().with("title", "Garden")).body())
                .text("code");
    }

    /** Creates members of new rooms, one room after the other. */
    List<Member> members(int people, int rooms) {
        List<String> codes = IntStream.range(0, rooms).mapToObj(i -> room()).toList();
        return new ArrayList<>(IntStream.range(0, people)
                .parallel()
                .mapToObj(i -> member(codes.get(i % rooms), "Ada " + i))
                .toList());
    }

    /** A new member of a room. */
    Member member(String code, String name) {
        HttpResponse<String> answer =
                post("api/rooms/" + code + "/members", Json.empty().with("name", name));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Member(
                code, cookie.split(";", 2)[0], Json.read(answer.body()).text("id"));
    }

    private HttpResponse<String> post(String path, Json body) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("Origin", origin(server))
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String origin(URI server) {
        return server.getScheme() + "://" + server.getAuthority();
    }
}
