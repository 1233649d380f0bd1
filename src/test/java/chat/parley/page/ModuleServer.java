package chat.parley.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the modules of the pages and their tests to a browser on this machine. */
final class ModuleServer implements AutoCloseable {
    private final HttpServer server;

    ModuleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page/", exchange -> serve(exchange, "/page/", Pages.ROOT.resolve("page")));
        server.createContext("/webjars/", ModuleServer::library);
        server.createContext("/test/", exchange -> serve(exchange, "/test/", Pages.TESTS));
        server.createContext("/", exchange -> answer(exchange, 200, "text/html", "<!doctype html>".getBytes(UTF_8)));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private static void serve(HttpExchange exchange, String prefix, Path directory) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = directory.resolve(path.substring(prefix.length())).normalize();
        if (file.startsWith(directory) && Files.isRegularFile(file)) {
            answer(exchange, 200, "text/javascript", Files.readAllBytes(file));
        } else {
            answer(exchange, 404, "text/plain", new byte[0]);
        }
    }

    /** Serves a library as a server does: from a jar on the class path. */
    private static void library(HttpExchange exchange) throws IOException {
        try (var in = ModuleServer.class.getResourceAsStream(
                "/META-INF/resources" + exchange.getRequestURI().getPath())) {
            answer(exchange, in == null ? 404 : 200, "text/javascript", in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
