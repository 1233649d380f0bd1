package chat.parley.adversary;

/** Attack of case 10, with reactions. */
final class Toggling implements Attack {
    private static final int MEMBERS = 20;

    @Override
    public String sentence() {
        return "members put an emoji under a message and take it away, fifty times a second each";
    }

    @Override
    public void begin(Stage stage) {
        for (int i = 0; i < MEMBERS; i++) {
            Browser one = stage.somebody();
            stage.join(one, stage.link, () -> toggle(stage, one));
        }
    }

    private static void toggle(Stage stage, Browser one) {
        long[] newest = new long[1];
        boolean[] on = new boolean[1];
        Line line = stage.connect(
                one, stage.link, 0, (any, bytes) -> newest[0] = Math.max(newest[0], NeverReading.newest(bytes)));
        stage.every(20, () -> {
            on[0] = !on[0];
            String fields = "\"target\":" + newest[0] + ",\"emoji\":\"🌱\",\"on\":" + on[0];
            line.says(Stage.act("react", fields));
        });
    }
}
