package chat.parley.adversary;

/** Attack of case 2, with valid requests. */
final class UnreadAnswers implements Attack {
    private static final int LINES = 100;
    private static final int PIPELINED = 20;

    @Override
    public String sentence() {
        return "members ask for history, later events and exports twenty at a time and read none of the answers";
    }

    @Override
    public void begin(Stage stage) {
        Browser one = stage.somebody();
        Letters.bigRoom(stage, one, code -> {
            String room = "api/rooms/" + code;
            String history = stage.request("GET", room + "/events?limit=256&before=300", one, "");
            String export = stage.request("GET", room + "/export", one, "");
            for (int i = 0; i < LINES; i++) HugeNumbers.ask(stage, (i % 10 == 0 ? export : history).repeat(PIPELINED));
        });
    }
}
