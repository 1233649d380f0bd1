package chat.parley.adversary;

/** Attack of case 1. */
class NeverReading implements Attack {
    private static final int ROOMS = 9;
    private static final int MEMBERS = 5;
    private static final int BUFFER = 2_048;

    @Override
    public String sentence() {
        return "members who never read say long letters and claim to have seen the newest number";
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void begin(Stage stage) {
        for (int room = 0; room < ROOMS; room++) {
            Browser spy = stage.somebody();
            stage.createRoom(
                    stage.somebodyOfTheHousehold(), code -> stage.join(spy, code, () -> fill(stage, code, spy)));
        }
    }

    private void fill(Stage stage, String code, Browser spy) {
        long[] newest = new long[1];
        stage.connect(spy, code, 0, (line, bytes) -> newest[0] = Math.max(newest[0], newest(bytes)));
        for (int i = 0; i < MEMBERS; i++) {
            Browser one = stage.somebody();
            stage.join(
                    one,
                    code,
                    () -> lie(stage, stage.connect(one, code, BUFFER, (line, b) -> line.stopsReading()), newest));
        }
    }

    private void lie(Stage stage, Line line, long[] newest) {
        connected(stage, line);
        stage.every(550, () -> line.says(Stage.say(Letters.LONG)));
        stage.every(30, () -> line.says("{\"type\":\"seen\",\"seq\":" + newest[0] + "}"));
    }

    /** Called when one client is connected. */
    void connected(Stage stage, Line line) {}

    /** The last event number in some bytes of an events frame; zero if there is none. */
    static long newest(String bytes) {
        int at = bytes.lastIndexOf("\"seq\":") + 6;
        long number = 0;
        for (int i = at; at >= 6 && i < bytes.length() && Character.isDigit(bytes.charAt(i)); i++)
            number = number * 10 + bytes.charAt(i) - '0';
        return number;
    }
}
