package chat.parley.room.redis;

import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Script;
import chat.parley.room.redis.script.ScriptQueue;
import chat.parley.runtime.Epoch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lease by which this node shows Redis that it is alive. A renewal detects that Redis has different data than before,
 * or data of another format. One thread at a time uses it.
 */
final class Lease {
    /**
     * The data format. It grows when server versions can no longer share a Redis; data without a format have version 1.
     */
    static final int FORMAT = 2;

    private static final Logger LOG = Logger.getLogger(Lease.class.getName());

    private final ScriptQueue queue;
    private final String node;
    private final long millis;
    private volatile String life = "";
    private volatile boolean warned;

    /** Result of a renewal. */
    enum Renewal {
        RENEWED,
        /** The lease was gone, so Redis may not know who is connected here. */
        LOST,
        /** Redis has different data than before. */
        OTHER_LIFE,
        /** The data have another format: servers of another version use this Redis, or have used it. */
        OTHER_FORMAT
    }

    Lease(ScriptQueue queue, String node, long millis) {
        this.queue = queue;
        this.node = node;
        this.millis = millis;
    }

    /**
     * Renews the lease.
     *
     * @throws chat.parley.refusal.Refused if Redis is unavailable
     */
    Renewal renew() {
        Answer answer = queue.ask(
                Script.LEASE,
                new Arguments()
                        .put("node", node)
                        .put("lease", millis)
                        .put("newLife", Epoch.random())
                        .put("format", FORMAT));
        long format = answer.number("format");
        if (format != FORMAT) {
            warn(format);
            return Renewal.OTHER_FORMAT;
        }
        warned = false;
        return compare(answer.text("life"), answer.yes("kept"));
    }

    private Renewal compare(String now, boolean kept) {
        String before = life;
        life = now;
        if (before.isEmpty()) return Renewal.RENEWED;
        if (!before.equals(now)) return Renewal.OTHER_LIFE;
        return kept ? Renewal.RENEWED : Renewal.LOST;
    }

    private void warn(long format) {
        if (!warned) {
            LOG.log(
                    Level.WARNING,
                    format < FORMAT
                            ? "Redis has data of format {0}, and servers that use it: this server, of format {1},"
                                    + " waits until they have been stopped for parley.redis.lease"
                            : "Redis has data of format {0}: this server, of format {1}, is too old for it",
                    new Object[] {format, FORMAT});
        }
        warned = true;
    }
}
