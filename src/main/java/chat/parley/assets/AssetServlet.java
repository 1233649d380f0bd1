package chat.parley.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Serves the static files of the pages, and a 404 for every unknown path. It replaces the container's default servlet,
 * which sends files on the container's threads and, on Liberty, logs every path that it does not find.
 */
@WebServlet(urlPatterns = "/", asyncSupported = true)
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** For a year, the longest time that caches are known to accept; nobody asks again meanwhile (RFC 8246). */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Asset> file = READING.contains(request.getMethod()) ? find(path(request)) : Optional.empty();
        if (file.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else send(file.get(), request, response);
    }

    private void send(Asset file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (staysTheSame(path(request))) response.setHeader("Cache-Control", FOR_GOOD);
        response.setHeader("ETag", file.tag());
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(file.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(getServletContext().getMimeType(file.path()));
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    /** Whether the path names one content only: by a hash, or by the version of a library. */
    private boolean staysTheSame(String path) {
        return path.startsWith("/webjars/") || assets().at(path).isPresent();
    }

    private Optional<Asset> find(String path) throws IOException {
        boolean ours = path.startsWith("/page/") || path.startsWith("/webjars/");
        if (!ours || path.endsWith("/") || path.contains("..")) return Optional.empty();
        Optional<Asset> hashed = assets().at(path).or(() -> assets().ofAnotherVersion(path));
        return hashed.isPresent() ? hashed : source(path);
    }

    /** A file as it is in the application; a style sheet with those that it imports. */
    private Optional<Asset> source(String path) throws IOException {
        ServletContext context = getServletContext();
        if (path.startsWith("/page/") && path.endsWith(".css") && context.getResource(path) != null)
            return Optional.of(new Asset(
                    path, StyleSheet.text(path, context::getResourceAsStream).getBytes(UTF_8)));
        try (InputStream in = context.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new Asset(path, in.readAllBytes()));
        }
    }

    private Assets assets() {
        return (Assets) getServletContext().getAttribute(Assets.ATTRIBUTE);
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }
}
