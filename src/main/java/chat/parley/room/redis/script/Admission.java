package chat.parley.room.redis.script;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether this server may use the data in Redis: they must have its format and its number of buckets. Until they have,
 * no other script is sent. Thread-safe.
 */
public final class Admission {
    /**
     * The format of data in one bucket. It grows when server versions can no longer share a Redis; data without a format
     * have version 1.
     */
    private static final int ONE_BUCKET = 2;

    /** The format of data in several buckets, which versions that know of only one must not use. */
    private static final int SEVERAL_BUCKETS = 3;

    private static final Logger LOG = Logger.getLogger(Admission.class.getName());

    private final int buckets;
    private final int format;
    private volatile boolean granted;
    private volatile boolean refused;

    Admission(int buckets) {
        this.buckets = buckets;
        this.format = buckets == 1 ? ONE_BUCKET : SEVERAL_BUCKETS;
    }

    boolean isGranted() {
        return granted;
    }

    /** Returns whether the data were found to be of another kind. */
    boolean isRefused() {
        return refused;
    }

    /** Returns the arguments of the scripts that check the data. */
    public Arguments arguments() {
        return new Arguments().put("format", format).put("buckets", buckets);
    }

    /** Remembers whether the data that a script found admit this server. If not, it warns once. */
    public boolean grant(Answer found) {
        granted = found.number("format") == format && found.number("buckets") == buckets;
        if (!granted && !refused) warn(found);
        refused = !granted;
        return granted;
    }

    private void warn(Answer found) {
        boolean other = found.number("buckets") != buckets;
        boolean older = found.number("format") < format;
        LOG.log(
                Level.WARNING,
                other
                        ? "Redis has data of parley.redis.buckets={2}, but this server has {3}: it does not use them"
                        : ofFormat(older),
                new Object[] {found.number("format"), format, found.number("buckets"), buckets});
    }

    private static String ofFormat(boolean older) {
        return older
                ? "Redis has data of format {0}, and servers that use it: this server, of format {1},"
                        + " waits until they have been stopped for parley.redis.lease"
                : "Redis has data of format {0}: this server, of format {1}, is too old for it";
    }
}
