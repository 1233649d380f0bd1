package chat.parley.adversary;

import java.util.List;

/** Attack of case 17. */
final class SlowBodies implements Attack {
    private static final int EACH = 20;
    private static final List<List<String>> BODIES = List.of(
            List.of("api/rooms/import", "application/x-ndjson", "4000000", "{\"format\":"),
            List.of("api/rooms", "application/json", "60000", "{\"title\":\""),
            List.of("join.xhtml", "application/x-www-form-urlencoded", "60000", "name="));

    @Override
    public String sentence() {
        return "bodies of requests come a byte every 5 s: files, calls and forms";
    }

    @Override
    public void begin(Stage stage) {
        for (int i = 0; i < EACH; i++) BODIES.forEach(body -> drip(stage, body));
    }

    private static void drip(Stage stage, List<String> body) {
        String headers = "Content-Type: " + body.get(1) + "\r\nContent-Length: " + body.get(2) + "\r\n";
        String begun = stage.request("POST", body.get(0), stage.somebody(), headers) + body.get(3);
        Line line = stage.dial(new Ear() {
            @Override
            public void opened(Line own) {
                own.sends(begun);
            }

            @Override
            public void hears(Line own, String bytes) {
                if (bytes.startsWith("HTTP/1.1 ")) stage.tally.count(bytes.substring(9, 12));
                own.ends();
            }

            @Override
            public void ended(Line own) {
                stage.after(1_000, () -> drip(stage, body));
            }
        });
        stage.every(5_000, () -> line.sends("x"));
    }
}
