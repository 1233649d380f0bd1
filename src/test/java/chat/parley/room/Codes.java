package chat.parley.room;

import chat.parley.text.RoomCode;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Room codes by their bucket, computed as {@code docs/clustering.md} says. */
final class Codes {
    private Codes() {}

    static int bucket(String text, int buckets) {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % buckets);
    }

    /** Returns a random code in one of these buckets. */
    static RoomCode in(int buckets, IntPredicate wanted) {
        return Stream.generate(RoomCode::random)
                .filter(code -> wanted.test(bucket(code.value(), buckets)))
                .findFirst()
                .orElseThrow();
    }
}
