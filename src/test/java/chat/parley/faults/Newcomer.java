package chat.parley.faults;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A person who repeatedly joins, looks around, says something and leaves, each time with a new browser. */
final class Newcomer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int IMPORT_EVERY = 2;

    private final URI server;
    private final String address;
    private final List<String> rooms;
    private final Supplier<Measures> measures;
    private final List<Chatter> visits = new ArrayList<>();
    private int times;

    Newcomer(URI server, String address, List<String> rooms, Supplier<Measures> measures) {
        this.server = server;
        this.address = address;
        this.rooms = rooms;
        this.measures = measures;
    }

    List<Chatter> visits() {
        return visits;
    }

    void comes() {
        String name = "Newcomer " + times;
        String code = rooms.get(times++ % rooms.size());
        Chatter one = Chatter.visiting(server, name)
                .from(address)
                .withPatience(PATIENCE)
                .listeningWith(new Hearing(name, measures));
        try {
            visits(one, code);
            if (times % IMPORT_EVERY == 0) brings(one.visitor());
        } catch (RuntimeException | AssertionError refused) {
            measures.get().trouble(name + " of " + address + ": " + refused.getMessage());
            one.closesTheTab();
            one.close();
        }
    }

    private void visits(Chatter one, String code) {
        sees(one, "join/" + code, true);
        long began = System.nanoTime();
        one.joins(code);
        measures.get().joins.end(began);
        visits.add(one);
        sees(one, "rooms/" + code, true);
        sees(one, "api/rooms/" + code + "/events", false);
        sees(one, "api/rooms/" + code + "/search?q=hello", false);
        one.insists(Hearing.marked("Hello, I am " + one.name()));
        one.seesAllAnswered().leaves();
    }

    private void sees(Chatter one, String path, boolean page) {
        long began = System.nanoTime();
        Answer answer = one.visitor().get(path);
        if (page) measures.get().pages.end(began);
        if (answer.status() != 200) throw new IllegalStateException(path + " " + answer.status() + " " + answer.code());
    }

    /** Imports a small room. */
    private void brings(Visitor visitor) {
        Json by = Json.empty().with("id", "m1").with("name", "Ada");
        String event = "{\"seq\":1,\"at\":\"2026-11-22T17:30:12.345Z\",\"kind\":\"said\",\"by\":" + by + ",\"draft\":\""
                + UUID.randomUUID() + "\",\"text\":\"Hello\"}\n";
        String file =
                "{\"format\":\"parley-room\",\"version\":1,\"title\":\"Garden\",\"after\":0,\"head\":1}\n" + event;
        Answer answer =
                visitor.post("api/rooms/import", "application/x-ndjson", file, "Origin", Visitor.originOf(server));
        if (answer.status() != 201)
            throw new IllegalStateException("a small file: " + answer.status() + " " + answer.code());
    }
}
