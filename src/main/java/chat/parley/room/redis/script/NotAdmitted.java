package chat.parley.room.redis.script;

import redis.clients.jedis.exceptions.JedisException;

/** Signals that this server must not use the data in Redis. {@link Admission} has said why. */
final class NotAdmitted extends JedisException {
    private static final long serialVersionUID = 1;

    NotAdmitted() {
        super("This server is not admitted");
    }
}
