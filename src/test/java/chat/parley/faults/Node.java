package chat.parley.faults;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One of several servers with one log, and the door through which people come to it: a proxy that leads them to another
 * when it is told.
 */
final class Node implements AutoCloseable {
    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final Flaky door;
    private Path war;
    private OwnServer server;

    /** Begins to start; {@link #isUp} waits for it. */
    Node(String name, int port, Map<String, String> settings) {
        this(OwnServer.war(), name, port, settings);
    }

    /** As the other, with another WAR. */
    Node(Path war, String name, int port, Map<String, String> settings) {
        this.war = war;
        this.name = name;
        this.port = port;
        this.settings = settings;
        begin();
        door = Flaky.inFrontOf(server.address());
    }

    private void begin() {
        server = OwnServer.begin(war, name, port, settings, List.of("-Xmx256m"));
    }

    Node isUp() {
        server.isUp();
        return this;
    }

    OwnServer server() {
        return server;
    }

    /** Where people come to it. */
    URI address() {
        return door.inPlaceOf(server.address());
    }

    Chatter visitedBy(String person) {
        return Chatter.visiting(address(), person).withPatience(Duration.ofSeconds(30));
    }

    /** Somebody with a browser, in no room. */
    Visitor visitor() {
        return Visitor.at(address());
    }

    /** What it says of itself: whether people may be sent to it. */
    boolean isReady() {
        return Visitor.at(server.address()).get("health/ready").status() == 200;
    }

    /** Dies without a word; who comes to its door is led to the other one. */
    void isKilled(Node other) {
        door.retarget("127.0.0.1", other.port);
        server.kill();
        // Java's client does not always notice a FIN; browsers do.
        door.cut();
    }

    /** Stops as an administrator stops it; who comes to its door is led to the other one. */
    void isStopped(Node other) {
        door.retarget("127.0.0.1", other.port);
        server.stopsListening();
        door.cut();
        server.close();
    }

    /** People are led to the other one; this one does not know it. */
    void isPassedBy(Node other) {
        door.retarget("127.0.0.1", other.port);
        door.cut();
    }

    /** Starts again, and its door leads to it again. */
    void returns() {
        begin();
        isUp();
        isVisitedAgain();
    }

    /** As {@link #returns}, with another WAR. */
    void returnsWith(Path another) {
        war = another;
        returns();
    }

    /** Its door leads to it again. */
    void isVisitedAgain() {
        door.retarget("127.0.0.1", port);
    }

    @Override
    public void close() {
        door.close();
        server.close();
    }
}
