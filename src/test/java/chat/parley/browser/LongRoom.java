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

/** A room with many messages. It is imported from a file, because rate limits do not allow so many in a short time. */
final class LongRoom {
    private LongRoom() {}

    /** Puts Linus in a room with this many messages; message {@code n} has the text {@code text(n)}. */
    static Chatter of(URI server, int messages, LongFunction<String> text) {
        String header =
                "{\"format\":\"parley-room\",\"version\":1,\"title\":\"Garden\",\"after\":0,\"head\":" + messages + "}";
        Stream<String> said = LongStream.rangeClosed(1, messages).mapToObj(seq -> said(seq, text.apply(seq)));
        String file = Stream.concat(Stream.of(header), said).collect(Collectors.joining("\n", "", "\n"));
        Answer brought = Visitor.at(server).post("api/rooms/import", "application/x-ndjson", file);
        return Chatter.visiting(server, "Linus").joins(brought.json().text("code"));
    }

    private static String said(long seq, String text) {
        return "{\"seq\":" + seq + ",\"at\":\"2026-11-22T17:30:14.002Z\",\"kind\":\"said\",\"draft\":\""
                + UUID.randomUUID() + "\",\"by\":{\"id\":\"m1\",\"name\":\"Grace\"},\"text\":\"" + text + "\"}";
    }
}
