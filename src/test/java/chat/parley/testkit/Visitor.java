package chat.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * A person with their own browser: a cookie jar and plain HTTP. Paths are relative to the base URL of the application,
 * with or without a trailing slash. Requests have the {@code Origin} of a page of that server. If there is no answer
 * within 20 s, an {@link UncheckedIOException} is thrown. Thread-safe.
 */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final CookieManager jar = new CookieManager();
    private final HttpClient http;

    private volatile List<String> forwarded = List.of();

    private Visitor(URI base, HttpClient.Builder client) {
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.http = client.version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(jar)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Creates a visitor at this address. */
    public static Visitor at(URI base) {
        return new Visitor(base, HttpClient.newBuilder());
    }

    /** Creates a visitor at this https address, who trusts the certificates that this context trusts. */
    public static Visitor at(URI base, SSLContext trusting) {
        return new Visitor(base, HttpClient.newBuilder().sslContext(trusting));
    }

    /** The {@code Origin} that a browser sends from a page of this address. */
    public static String originOf(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** Uses this client address from now on, for a server that trusts {@code X-Forwarded-For} of every peer. */
    public Visitor from(String address) {
        forwarded = List.of("X-Forwarded-For", address);
        return this;
    }

    /** Gets a page or a resource; headers are names and values in turn. */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Posts JSON, as a page of this server does. */
    public Answer post(String path, Json body) {
        return post(path, "application/json", body.toString(), "Origin", originOf(base));
    }

    /** Posts any body; headers are names and values in turn. The only other headers are the type and the cookies. */
    public Answer post(String path, String type, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Submits a form, as a page of this server does. */
    public Answer submit(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body, "Origin", originOf(base));
    }

    /** Sends a DELETE, as a page of this server does. */
    public Answer delete(String path) {
        return send(request(path, "Origin", originOf(base)).DELETE());
    }

    /** The cookies as the value of a {@code Cookie} header. */
    public String cookies() {
        return jar.getCookieStore().getCookies().stream().map(Visitor::shown).collect(Collectors.joining("; "));
    }

    URI base() {
        return base;
    }

    /** The forwarding headers, names and values in turn. */
    List<String> forwarded() {
        return forwarded;
    }

    HttpClient http() {
        return http;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (!forwarded.isEmpty()) request.headers(forwarded.toArray(String[]::new));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.from(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String shown(HttpCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
