package chat.parley.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports the inner state of the server, which no client sees. Deployed only with the tests that need it. {@code ?gc}
 * collects first, {@code ?held} lists where threads wait for a connection.
 */
@WebServlet("/insight")
public class Insight extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Set<String> TRANSPORTS =
            Set.of(SessionTransport.class.getName(), LibertyTransport.class.getName());
    private static final Set<String> HOLDS = Set.of("waitToClose", "simpleWait");
    private static final String CLOSE_WAIT = "08";

    @Inject
    private transient BeanManager beans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("held") != null) {
            response.setContentType("text/plain");
            response.getWriter().write(held().map(Insight::told).collect(Collectors.joining("\n")));
            return;
        }
        Runtime memory = Runtime.getRuntime();
        if (request.getParameter("gc") != null) memory.gc();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] deadlocked = threads.findDeadlockedThreads();
        response.setContentType("application/json");
        response.getWriter()
                .write("{\"connections\":%d,\"threads\":%d,\"deadlocked\":%d,\"heap\":%d,\"abandoned\":%d,\"held\":%d}"
                        .formatted(
                                registry().all().size(),
                                threads.getThreadCount(),
                                deadlocked == null ? 0 : deadlocked.length,
                                memory.totalMemory() - memory.freeMemory(),
                                abandoned(request.getLocalPort()),
                                held().count()));
    }

    /**
     * The threads that wait for a connection: in a send or a close of Parley's, or where Open Liberty waits for a send
     * to end.
     */
    private static Stream<StackTraceElement[]> held() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Stream.of(stack).anyMatch(Insight::holds));
    }

    private static String told(StackTraceElement[] stack) {
        return Stream.of(stack)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n  at ", "held at ", "\n"));
    }

    private static boolean holds(StackTraceElement call) {
        return TRANSPORTS.contains(call.getClassName()) || HOLDS.contains(call.getMethodName());
    }

    /** The bean itself, because its proxy has no fields. */
    private ConnectionRegistry registry() {
        Object connections = theOne(beans.resolve(beans.getBeans(Connections.class)));
        try {
            Field registry = Connections.class.getDeclaredField("registry");
            registry.setAccessible(true);
            return (ConnectionRegistry) registry.get(connections);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T theOne(Bean<T> bean) {
        return beans.getContext(ApplicationScoped.class).get(bean, beans.createCreationalContext(bean));
    }

    /**
     * The number of sockets of this port whose client has gone and which the server has not closed; 0 without /proc.
     */
    private static long abandoned(int port) throws IOException {
        String local = ":%04X ".formatted(port);
        long sockets = 0;
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            if (!Files.exists(Path.of(table))) continue;
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                sockets += lines.map(line -> line.strip().split("\\s+"))
                        .filter(line -> (line[1] + " ").endsWith(local) && line[3].equals(CLOSE_WAIT))
                        .count();
            }
        }
        return sockets;
    }
}
