package chat.parley.room.redis;

import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.Buckets;
import chat.parley.room.redis.script.Script;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Counts the seats that a visitor has in other buckets, for the limit of one visitor. The visitor's home knows in which
 * buckets to look. Seats that are taken at the same moment in different buckets do not count each other, and a part of
 * Redis that is away counts nothing.
 */
record Elsewhere(Buckets buckets, long idleMillis) {
    /** Begins to count, and records that the visitor may take a seat in this bucket. */
    CompletableFuture<Answer> begin(String visitor, Bucket here) {
        if (buckets.all().size() == 1) return CompletableFuture.completedFuture(null);
        return buckets.home(visitor)
                .tell(
                        Script.PLACES,
                        visitor(visitor)
                                .put("bucket", Integer.toString(here.number()))
                                .put("idle", idleMillis));
    }

    /** Waits for the number of seats outside this bucket. */
    long seats(String visitor, Bucket here, CompletableFuture<Answer> begun) {
        if (buckets.all().size() == 1) return 0;
        Map<Bucket, CompletableFuture<Answer>> counts = places(visitor, begun).stream()
                .map(number -> buckets.all().get(Integer.parseInt(number)))
                .filter(bucket -> !bucket.equals(here))
                .collect(Collectors.toMap(bucket -> bucket, bucket -> bucket.tell(Script.SEATED, visitor(visitor))));
        return buckets.await(counts).values().stream().mapToLong(Answer::number).sum();
    }

    private List<String> places(String visitor, CompletableFuture<Answer> begun) {
        try {
            return buckets.home(visitor).await(begun).texts("buckets");
        } catch (Refused away) {
            return List.of();
        }
    }

    private static Arguments visitor(String visitor) {
        return new Arguments().put("visitor", visitor);
    }
}
