package chat.parley.browser;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A room with many messages, which comes from a file: nobody may say so much in a moment. */
final class LongRoom {
    private static final String HEADER =
            "{\"format\":\"parley-room\",\"version\":1,\"title\":\"Garden\",\"after\":0,\"head\":%d}";
    private static final String SAID =
            "{\"seq\":%d,\"at\":\"2026-11-22T17:30:14.002Z\",\"kind\":\"said\",\"draft\":\"%s\","
                    + "\"by\":{\"id\":\"m1\",\"name\":\"Grace\"},\"text\":\"%s\"}";

    private LongRoom() {}

    /** Linus in a room with so many messages; number {@code n} reads {@code text(n)}. */
    static Chatter of(URI server, int messages, LongFunction<String> text) {
        Stream<String> said = LongStream.rangeClosed(1, messages)
                .mapToObj(seq -> String.format(SAID, seq, UUID.randomUUID(), text.apply(seq)));
        String file = Stream.concat(Stream.of(String.format(HEADER, messages)), said)
                .collect(Collectors.joining("\n", "", "\n"));
        Answer brought = Visitor.at(server).post("api/rooms/import", "application/x-ndjson", file);
        return Chatter.visiting(server, "Linus").joins(brought.json().text("code"));
    }
}
