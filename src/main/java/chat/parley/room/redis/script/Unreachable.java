package chat.parley.room.redis.script;

/** Signals that Redis is away. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreachable(RuntimeException why) {
        super(why.getMessage(), why);
    }
}
