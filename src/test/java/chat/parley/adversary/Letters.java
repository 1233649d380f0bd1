package chat.parley.adversary;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Creates long texts, and rooms full of them. */
final class Letters {
    /** A text of the maximum length of a message, 12 000 bytes on the wire. */
    static final String LONG = "園".repeat(4_000);

    private static final int EVENTS = 350;
    private static final String BIG = file(EVENTS, LONG);

    private Letters() {}

    /** A file of a room of 4.2 MB, the capacity of a log. */
    static String bigFile() {
        return BIG;
    }

    /** A file of a room with this many messages. */
    static String file(int events, String text) {
        String header =
                "{\"format\":\"parley-room\",\"version\":1,\"title\":\"Weeds\",\"after\":0,\"head\":" + events + "}\n";
        return IntStream.rangeClosed(1, events)
                .mapToObj(seq -> "{\"seq\":" + seq + ",\"at\":\"2026-11-22T17:30:12.345Z\",\"kind\":\"said\","
                        + "\"by\":{\"id\":\"m1\",\"name\":\"Ada\"},\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\""
                        + text
                        + "\"}\n")
                .collect(Collectors.joining("", header, ""));
    }

    /** Makes a member of a room full of letters; if imports are refused, of a new room. */
    static void bigRoom(Stage stage, Browser browser, Consumer<String> then) {
        stage.importFile(stage.somebodyOfTheHousehold(), bigFile(), reply -> {
            if (reply.created()) stage.join(browser, reply.field("code"), () -> then.accept(reply.field("code")));
            else stage.createRoom(browser, code -> stage.join(browser, code, () -> then.accept(code)));
        });
    }
}
