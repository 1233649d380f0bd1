package chat.parley.faults;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A server as a separate process, observed from outside. */
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

    /** The size of its log in bytes. */
    long logBytes();

    /** The number of failure reports that the server itself wrote (FFDC). */
    int failureFiles();

    /** The lines of the log that contain a text. */
    List<String> logged(String part);

    @Override
    void close();
}
