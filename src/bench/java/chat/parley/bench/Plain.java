package chat.parley.bench;

/**
 * The plain protocol: a message is the whole frame, and the room is in the path, where {@code %r} stands for its
 * number.
 */
final class Plain implements Dialect {
    static final String ROOM = "%r";

    private final String path;
    private final String headers;

    Plain(String path) {
        this(path, "");
    }

    /** @param headers of the upgrade, each ending with CR LF */
    Plain(String path, String headers) {
        this.path = path;
        this.headers = headers;
    }

    @Override
    public String path(Chatter chatter) {
        return path.replace(ROOM, Integer.toString(chatter.room));
    }

    @Override
    public String headers(Chatter chatter) {
        return headers;
    }

    @Override
    public Line line(int bytes) {
        return new Line("%m", bytes);
    }
}
