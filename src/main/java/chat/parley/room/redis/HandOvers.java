package chat.parley.room.redis;

import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.Buckets;
import chat.parley.room.redis.script.Script;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Transfers of all seats of a visitor to a successor. In one bucket that is one step. With several, the visitor's home
 * first retires the id and records the transfer; then every bucket transfers its seats, and whatever is left when a
 * server or a part of Redis fails is completed by any server later ({@link Timers}). Every step may be repeated.
 */
record HandOvers(Buckets buckets, Settings settings, LocalRooms localRooms) {
    /** How long a transfer may take before another server completes it. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(10);

    /**
     * Retires an id and transfers its seats.
     *
     * @throws Refused if Redis, or the part of it with the visitor's home, is unavailable
     */
    void retire(String visitor, String successor) {
        Bucket home = buckets.home(visitor);
        if (buckets.all().size() == 1) {
            transferred(visitor, home.await(begin(home, visitor, successor)));
            return;
        }
        Answer begun = home.ask(Script.HANDOVER, pair(visitor, successor).put("patience", PATIENCE_MILLIS));
        String before = begun.text("before");
        if (before != null) transfer(home, before, successor);
        transfer(home, visitor, successor);
    }

    private void transfer(Bucket home, String visitor, String successor) {
        Map<Bucket, CompletableFuture<Answer>> begun = begin(visitor, successor);
        Map<Bucket, Answer> answers = buckets.await(begun);
        answers.values().forEach(answer -> transferred(visitor, answer));
        if (answers.size() == begun.size()) complete(home, visitor, successor);
    }

    /** Begins to transfer what is left of a visitor's seats. Each node learns of it by signals. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void finish(Bucket home, String visitor, String successor) {
        if (!buckets.away().isEmpty()) return;
        CompletableFuture.allOf(begin(visitor, successor).values().toArray(CompletableFuture[]::new))
                .thenRun(() -> complete(home, visitor, successor));
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void complete(Bucket home, String visitor, String successor) {
        home.tell(Script.HANDED, pair(visitor, successor));
    }

    private Map<Bucket, CompletableFuture<Answer>> begin(String visitor, String successor) {
        return buckets.all().stream()
                .collect(Collectors.toMap(bucket -> bucket, bucket -> begin(bucket, visitor, successor)));
    }

    private CompletableFuture<Answer> begin(Bucket bucket, String visitor, String successor) {
        Arguments arguments = pair(visitor, successor)
                .put("idle", settings.room().idle().toMillis())
                .put("deliveries", Integer.toString(settings.redis().deliveries()));
        return bucket.tell(Script.RETIRE, arguments).thenApply(answer -> placed(bucket, answer));
    }

    /** Lets the successor's home know of seats in the bucket. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private Answer placed(Bucket bucket, Answer answer) {
        if (!answer.texts("rooms").isEmpty()) elsewhere().begin(answer.text("successor"), bucket);
        return answer;
    }

    private Elsewhere elsewhere() {
        return new Elsewhere(buckets, settings.room().idle().toMillis());
    }

    /** The rooms of this node change at once, without waiting for the signal. */
    private void transferred(String visitor, Answer answer) {
        for (String code : answer.texts("rooms")) {
            localRooms.transferSeat(new RoomCode(code), visitor, answer.text("successor"));
        }
    }

    private Arguments pair(String visitor, String successor) {
        return new Arguments()
                .put("visitor", visitor)
                .put("successor", successor)
                // A visitor token is valid until it expires, and the session created from it lasts as long again.
                .put(
                        "visitorFor",
                        settings.gate().visitors().visitorFor().multipliedBy(2).toMillis());
    }

    boolean isRetired(String visitor) {
        return buckets.home(visitor)
                .ask(Script.RETIRED, new Arguments().put("visitor", visitor))
                .yes();
    }
}
