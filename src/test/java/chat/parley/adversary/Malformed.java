package chat.parley.adversary;

import java.util.List;

/** Attack of case 16, with malformed requests. */
final class Malformed implements Attack {
    private static final String BODY = "Content-Length: 2\r\n";
    /** Method, path and headers. */
    private static final List<List<String>> REQUESTS = List.of(
            List.of("GET", "?lang=%zz", ""),
            List.of("GET", "join/%", ""),
            List.of("GET", "rooms/%C0%AF", ""),
            List.of("GET", "api/rooms/AAAA2222/events?after=%zz", ""),
            List.of("GET", "", "Cookie: JSESSIONID=\"\\; $Version=x; ====\r\n"),
            List.of("POST", "api/rooms", "Content-Type: application/json; charset=nonsense\r\n" + BODY),
            List.of("POST", "api/rooms", "Content-Type: ///;;=\r\n" + BODY),
            List.of(
                    "POST",
                    "join.xhtml",
                    "Content-Type: application/x-www-form-urlencoded; charset=nonsense\r\n" + BODY),
            List.of("POST", "join.xhtml", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n"));

    @Override
    public String sentence() {
        return "malformed requests come a hundred a second";
    }

    @Override
    public void begin(Stage stage) {
        stage.every(10, () -> {
            List<String> one = REQUESTS.get(stage.random.nextInt(REQUESTS.size()));
            String headers = one.get(2) + "Connection: close\r\n";
            send(
                    stage,
                    one.get(0) + " /" + one.get(1),
                    stage.request(one.get(0), one.get(1), stage.somebody(), headers) + body(one));
        });
    }

    private static String body(List<String> one) {
        if (one.get(2).endsWith("Content-Length: 3\r\n")) return "%zz";
        return one.get(2).endsWith(BODY) ? "{}" : "";
    }

    static void send(Stage stage, String what, String request) {
        stage.dial(new Ear() {
            @Override
            public void opened(Line line) {
                line.sends(request);
            }

            @Override
            public void hears(Line line, String bytes) {
                if (!bytes.startsWith("HTTP/1.1 ")) return;
                String status = bytes.substring(9, 12);
                stage.tally.count(status);
                if (status.equals("500")) stage.tally.wins("a 500 for " + what);
            }
        });
    }
}
