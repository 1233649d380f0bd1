package chat.parley.faults;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A server as a process of its own, looked at from outside. */
interface Host extends AutoCloseable {
    /** Starts the server of this build on a port, under a name, and waits until it is ready. */
    static Host up(String name, int port, Map<String, String> settings, String heap, List<String> before) {
        return switch (System.getProperty("arquillian.launch", "liberty")) {
            case "glassfish" -> Elsewhere.glassfish(port, settings, before);
            case "wildfly" -> Elsewhere.wildfly(port, settings, heap, before);
            default ->
                OwnServer.begin(name, port, settings, List.of(heap), before).isUp();
        };
    }

    URI address();

    Vitals vitals();

    /** How many bytes its log has. */
    long logBytes();

    /** How many files tell of a failure in the server's own words (FFDC). */
    int failureFiles();

    /** Lines of the log with this in them. */
    List<String> logged(String part);

    @Override
    void close();
}
