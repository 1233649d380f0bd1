package chat.parley.faults;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of several servers with one log, behind a proxy of its own, its door, that can lead people to another server. */
final class Node implements AutoCloseable {
    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final Flaky door;
    private Path war;
    private OwnServer server;

    /** Starts in the background; {@link #isUp} waits for it. */
    Node(String name, int port, Map<String, String> settings) {
        this(OwnServer.war(), name, port, settings);
    }

    /** Starts with another WAR. */
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

    /** The address for people. */
    URI address() {
        return door.inPlaceOf(server.address());
    }

    Chatter visitedBy(String person) {
        return Chatter.visiting(address(), person).withPatience(Duration.ofSeconds(30));
    }

    /** A visitor with a browser, in no room. */
    Visitor visitor() {
        return Visitor.at(address());
    }

    /** Whether the server reports that people may be sent to it. */
    boolean isReady() {
        return Visitor.at(server.address()).get("health/ready").status() == 200;
    }

    /** Kills the server; its door then leads to the other one. */
    void isKilled(Node other) {
        door.retarget("127.0.0.1", other.port);
        server.kill();
        // Java's client does not always notice a FIN; browsers do.
        door.cut();
    }

    /** Stops the server as an administrator does; its door then leads to the other one. */
    void isStopped(Node other) {
        door.retarget("127.0.0.1", other.port);
        server.stopsListening();
        door.cut();
        server.close();
    }

    /** Makes the door lead to the other server, without this server's knowledge. */
    void isPassedBy(Node other) {
        door.retarget("127.0.0.1", other.port);
        door.cut();
    }

    /** Starts the server again, and makes its door lead to it again. */
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

    /** Makes the door lead to this server again. */
    void isVisitedAgain() {
        door.retarget("127.0.0.1", port);
    }

    @Override
    public void close() {
        door.close();
        server.close();
    }
}
