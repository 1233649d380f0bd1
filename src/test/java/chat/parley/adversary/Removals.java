package chat.parley.adversary;

/** Attack of case 10. */
final class Removals implements Attack {
    private static final int MEMBERS = 3;

    @Override
    public String sentence() {
        return "members remove what is removed already, seventy times a second, in a full room";
    }

    @Override
    public void begin(Stage stage) {
        Letters.bigRoom(stage, stage.somebody(), code -> {
            for (int i = 0; i < MEMBERS; i++) {
                Browser one = stage.somebody();
                stage.join(one, code, () -> remove(stage, one, code));
            }
        });
    }

    private static void remove(Stage stage, Browser one, String code) {
        long[] newest = new long[1];
        Line line = stage.connect(
                one, code, 0, (any, bytes) -> newest[0] = Math.max(newest[0], NeverReading.newest(bytes)));
        stage.after(500, () -> line.says(Stage.say("Away with this")));
        stage.after(1_000, () -> {
            long target = newest[0];
            stage.every(15, () -> line.says(Stage.act("remove", "\"target\":" + target)));
        });
    }
}
