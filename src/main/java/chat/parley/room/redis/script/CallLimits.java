package chat.parley.room.redis.script;

import chat.parley.settings.RedisCallSettings;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Limits of the calls that wait for Redis at once, of all queues and of one. A Redis node that is away must not use up
 * what the others need, so one of many queues may have only a part. Thread-safe.
 */
record CallLimits(Permits callers, Permits inFlight, long answerMillis) {
    /** A queue may have this many times its equal part: the queues are never equally busy. */
    private static final int GENEROUS = 2;

    /** Permits of one queue, each of which is also one of all. */
    record Permits(List<Semaphore> own, int most) {
        Permits(int most) {
            this(List.of(new Semaphore(most)), most);
        }

        Permits share(int of) {
            int part = Math.max(1, Math.min(most, GENEROUS * most / of));
            return new Permits(List.of(new Semaphore(part), own.get(0)), part);
        }

        boolean tryAcquire() {
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).tryAcquire()) continue;
                own.subList(0, i).forEach(Semaphore::release);
                return false;
            }
            return true;
        }

        void release() {
            own.forEach(Semaphore::release);
        }
    }

    CallLimits(RedisCallSettings settings) {
        this(
                new Permits(settings.maxBlockedCallers()),
                new Permits(settings.maxInFlight()),
                settings.answerTime().toMillis());
    }

    /** Returns the limits of one of this many queues. */
    CallLimits share(int of) {
        return new CallLimits(callers.share(of), inFlight.share(of), answerMillis);
    }
}
