package chat.parley.room.redis.script;

import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * How a queue reaches its Redis.
 *
 * @param bucket the bucket of the queue, or the first one if the queue is of all
 * @param first the prefix of the first bucket, which decides whether this server is admitted
 */
record Line(int bucket, String first, Route route, Admission admission) {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    Jedis connect() {
        return route.connect(bucket);
    }

    String address() {
        return route.address(bucket).toString();
    }

    /** Returns which Redis it is, for the log, if there are several. */
    String place() {
        return route instanceof OneRedis ? "" : " (" + address() + ")";
    }

    boolean isMoving(JedisDataException refused) {
        return route.isMoving(bucket, refused);
    }

    /** Returns how long to wait before a call is repeated. */
    long pauseNanos() {
        return PAUSE_NANOS;
    }

    /**
     * Checks the data after a connection was made.
     *
     * @throws NotAdmitted if this server must not use them
     */
    void admit(Jedis redis) {
        if (bucket == 0) check(redis);
        else if (!admission.isGranted()) admitElsewhere();
    }

    private void admitElsewhere() {
        try (Jedis redis = route.connect(0)) {
            check(redis);
        }
    }

    private void check(Jedis redis) {
        Arguments arguments = admission.arguments();
        List<String> keys = Script.ADMIT.keys(first, arguments);
        Answer found = new Answer(redis.eval(Script.ADMIT.text(), keys, List.of(arguments.json())));
        if (!admission.grant(found)) throw new NotAdmitted();
    }
}
