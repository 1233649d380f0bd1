package chat.parley.adversary;

/** Attack of case 2. */
final class HugeNumbers implements Attack {
    private static final int REQUESTS = 300;
    private static final int BUFFER = 2_048;

    @Override
    public String sentence() {
        return "a member asks for the events after 9223372036854775807 and reads none of the answers";
    }

    @Override
    public void begin(Stage stage) {
        Browser one = stage.somebody();
        Letters.bigRoom(stage, one, code -> {
            String events = "api/rooms/" + code + "/events?after=9223372036854775807&limit=256";
            stage.get(one, events, reply -> {
                if (reply.body().length() > 100_000) stage.tally.wins("a whole log for a number past its end");
            });
            for (int i = 0; i < REQUESTS; i++) ask(stage, stage.request("GET", events, one, ""));
        });
    }

    static void ask(Stage stage, String request) {
        stage.dial(BUFFER, new Ear() {
            @Override
            public void opened(Line line) {
                line.stopsReading().sends(request);
            }
        });
    }
}
