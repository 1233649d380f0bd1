package chat.parley.health;

import chat.parley.room.Directory;
import chat.parley.runtime.Clock;
import chat.parley.runtime.Pools;
import chat.parley.socket.Connections;
import chat.parley.web.ClientAddresses;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Serves {@code /health}, and {@code started}, {@code live} and {@code ready} below it, in the format of MicroProfile
 * Health: 200 if all checks are up, otherwise 503. Not every server has MicroProfile Health, and no server knows when
 * new visitors should be sent elsewhere.
 *
 * <p>Thread-safe. An answer blocks on nothing and asks no other machine, so it may be requested as often as one likes.
 * Errors: 404 for any other path.
 */
@WebServlet(
        urlPatterns = {"/health", "/health/*"},
        asyncSupported = true)
public class Health extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Connections connections;

    @Inject
    private transient Directory directory;

    @Inject
    private transient Pools pools;

    @Inject
    private transient ClientAddresses clients;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Check> checks = checks(request.getPathInfo());
        if (checks.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else write(response, checks);
    }

    private List<Check> checks(String path) {
        return switch (path == null ? "/" : path) {
            case "/" -> Stream.concat(live(), ready()).toList();
            case "/live" -> live().toList();
            case "/ready" -> ready().toList();
            case "/started" -> List.of(new Check("start", true));
            default -> List.of();
        };
    }

    /** The checks of liveness. If one is down, a restart helps. */
    private Stream<Check> live() {
        return Stream.of(new Check("pulse", clock.isBeating()), new Check("threads", !pools.isHelpless()));
    }

    /** The checks of readiness. If one is down, new visitors should be sent to another server for now. */
    private Stream<Check> ready() {
        return Stream.of(own(), threads(), duties()).flatMap(checks -> checks);
    }

    private Stream<Check> own() {
        return Stream.of(
                new Check("door", !connections.isClosing()),
                log(),
                new Check("watchdog", pools.isWatched()),
                proxies());
    }

    /** The store. While only a part of it is away, rooms in other parts work, so people may be sent here. */
    private Check log() {
        Collection<String> away = directory.away();
        return new Check(
                "log", directory.reachable(), away.isEmpty() ? "" : "Redis is away at " + String.join(", ", away));
    }

    private Stream<Check> threads() {
        return pools.progress().stream().map(pool -> new Check("pool-" + pool.name(), pool.up()));
    }

    private Stream<Check> duties() {
        return clock.duties().entrySet().stream().map(duty -> new Check("duty-" + duty.getKey(), duty.getValue()));
    }

    private Check proxies() {
        return Check.hinting("proxies", clients.isProxyMissing(), "set parley.gate.proxies");
    }

    private static void write(HttpServletResponse response, List<Check> checks) throws IOException {
        response.setStatus(
                Check.allUp(checks) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Check.json(checks));
    }
}
