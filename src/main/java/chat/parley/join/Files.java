package chat.parley.join;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Serves the static files of the pages, and a 404 for every unknown path. It replaces the container's default servlet,
 * which sends files on the container's threads and, on Liberty, logs every path that it does not find.
 */
@WebServlet(urlPatterns = "/", asyncSupported = true)
public class Files extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file = READING.contains(request.getMethod()) ? file(path(request)) : null;
        if (file == null) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else send(file, request, response);
    }

    private void send(byte[] file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = tag(file);
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(getServletContext().getMimeType(path(request)));
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /** The content of a file; null if it does not exist. */
    private byte[] file(String path) throws IOException {
        boolean ours = path.startsWith("/page/") || path.startsWith("/webjars/");
        if (!ours || path.endsWith("/") || path.contains("..")) return null;
        ServletContext context = getServletContext();
        if (path.startsWith("/page/") && path.endsWith(".css") && context.getResource(path) != null)
            return StyleSheet.text(path, context::getResourceAsStream).getBytes(UTF_8);
        try (InputStream in = context.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    private static String tag(byte[] file) {
        CRC32C sum = new CRC32C();
        sum.update(file);
        return '"' + Long.toHexString(sum.getValue()) + '-' + Integer.toHexString(file.length) + '"';
    }
}
