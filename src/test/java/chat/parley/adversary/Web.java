package chat.parley.adversary;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An HTTP client for many concurrent requests on few threads. Answers are delivered on the loop's thread. */
final class Web {
    private static final int MOST_AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    private final URI server;
    private final Loop loop;
    private final AtomicInteger underWay = new AtomicInteger();
    private final HttpClient http;

    Web(URI server, Loop loop) {
        this(
                server,
                loop,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newFixedThreadPool(2, Web::daemon))
                        .connectTimeout(PATIENCE)
                        .build());
    }

    private Web(URI server, Loop loop, HttpClient http) {
        this.server = server;
        this.loop = loop;
        this.http = http;
    }

    /** A client with its own count of requests in flight. */
    Web another() {
        return new Web(server, loop, http);
    }

    private static Thread daemon(Runnable what) {
        Thread thread = new Thread(what, "web");
        thread.setDaemon(true);
        return thread;
    }

    void get(Browser browser, String path, Consumer<Reply> then) {
        send(browser, request(browser, path).GET().build(), then);
    }

    void delete(Browser browser, String path, Consumer<Reply> then) {
        send(browser, request(browser, path).DELETE().build(), then);
    }

    void post(Browser browser, String path, String json, Consumer<Reply> then) {
        post(browser, path, JSON, json, then);
    }

    void post(Browser browser, String path, String type, String body, Consumer<Reply> then) {
        HttpRequest.Builder request = request(browser, path).header("Content-Type", type);
        send(browser, request.POST(BodyPublishers.ofString(body)).build(), then);
    }

    private HttpRequest.Builder request(Browser browser, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Origin", origin())
                .header("X-Forwarded-For", browser.address());
        return browser.cookies().isEmpty() ? request : request.header("Cookie", browser.cookies());
    }

    String origin() {
        return server.getScheme() + "://" + server.getAuthority();
    }

    String host() {
        return server.getAuthority();
    }

    /** Sends a request, unless too many are in flight. */
    private void send(Browser browser, HttpRequest request, Consumer<Reply> then) {
        if (underWay.incrementAndGet() > MOST_AT_ONCE) {
            underWay.decrementAndGet();
            loop.after(50, () -> then.accept(Reply.NOT_SENT));
            return;
        }
        http.sendAsync(request, BodyHandlers.ofString())
                .whenCompleteAsync(
                        (answer, failure) -> {
                            underWay.decrementAndGet();
                            then.accept(reply(browser, answer));
                        },
                        loop)
                .exceptionally(failure -> null);
    }

    private static Reply reply(Browser browser, HttpResponse<String> answer) {
        if (answer == null) return Reply.NONE;
        browser.takes(answer.headers().allValues("Set-Cookie"));
        return new Reply(answer.statusCode(), answer.body());
    }
}
