package chat.parley.bench;

import chat.parley.crowd.FrameWriter;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in the comparison, with its protocol.
 *
 * @param rooms whether the server has rooms; otherwise all members share one
 * @param bytes of a message: a server whose events are shorter than Parley's can be given as much to carry
 */
record Contestant(String name, int port, Function<FrameWriter, Dialect> tongue, boolean rooms, int bytes) {
    static final String PARLEY = "Parley";
    static final String NAIVE = "naive";
    static final String EMPTY = "empty";
    static final String SOCKET_IO = "Socket.IO";
    static final String BUN = "Bun";
    static final String LIMIT = "limit";
    static final String REDIS = "Parley over Redis";

    private static final int BYTES = 64;
    /** The length of an event of Parley that has a message of 64 bytes. */
    private static final int BYTES_OF_AN_EVENT = 218;
    /** The length of a session id with the clone id, as Liberty makes them. */
    private static final int SESSION_CHARS = 64;

    private static final Pattern ELSEWHERE = Pattern.compile("(\\w+)@(\\d+)(/[^+]*)?(?:\\+(\\d+))?");

    static Contestant parley(int port, int seenPerSecond) {
        FrontDoor door = new FrontDoor(port);
        return new Contestant(PARLEY, port, writer -> new Parley(writer, door, seenPerSecond), true, BYTES);
    }

    /** Parley again, on another server whose rooms are in Redis. */
    static Contestant parleyOverRedis(int port, int seenPerSecond) {
        return new Contestant(REDIS, port, parley(port, seenPerSecond).tongue(), true, BYTES);
    }

    static Contestant naive(int port) {
        return new Contestant(NAIVE, port, writer -> new Plain("/bench/naive/r%r"), true, BYTES);
    }

    /**
     * The empty endpoint, requested with Parley's headers, because Liberty keeps those of the upgrade with each
     * connection.
     */
    static Contestant empty(int port) {
        String headers = Parley.headers("http://127.0.0.1:" + port, "PARLEY=" + "x".repeat(SESSION_CHARS));
        return new Contestant(EMPTY, port, writer -> new Plain("/bench/empty", headers), false, BYTES);
    }

    static Contestant socketIo(int port) {
        return new Contestant(SOCKET_IO, port, SocketIo::new, true, BYTES);
    }

    /** Bun, whose messages are as long as Parley's events, because it adds nothing to them. */
    static Contestant bun(int port) {
        return new Contestant(BUN, port, writer -> new Plain("/r%r"), true, BYTES_OF_AN_EVENT);
    }

    /** What the idea allows in a busy room: the log and the cursor, with messages as long as Parley's events. */
    static Contestant limit(int port) {
        return new Contestant(LIMIT, port, writer -> new Plain("/r"), false, BYTES_OF_AN_EVENT);
    }

    /**
     * A server that was started elsewhere. {@code other@3005/r+218} is called other, listens on port 3005, uses plain
     * messages at this path, which has a {@code %r} if there are rooms, and gets messages of 218 bytes. Without a path
     * it is a Socket.IO server.
     */
    static Contestant startedElsewhere(String spelled) {
        Matcher part = ELSEWHERE.matcher(spelled);
        if (!part.matches()) {
            throw new IllegalArgumentException(spelled + " is not name@port/path+bytes");
        }
        int bytes = part.group(4) == null ? BYTES : Integer.parseInt(part.group(4));
        String path = part.group(3);
        return new Contestant(
                part.group(1),
                Integer.parseInt(part.group(2)),
                path == null ? SocketIo::new : writer -> new Plain(path),
                path == null || path.contains(Plain.ROOM),
                bytes);
    }

    /** Whether this server is measured with the workload; {@code limit} only shows what the idea allows in a busy room. */
    boolean canTake(Workload workload) {
        return name.equals(LIMIT) ? workload.isBusy() : rooms || workload.hasOneRoom();
    }

    Dialect dialect(FrameWriter writer) {
        return tongue.apply(writer);
    }
}
