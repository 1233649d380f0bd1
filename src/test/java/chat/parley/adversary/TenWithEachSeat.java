package chat.parley.adversary;

/** Attack of case 5, with ten connections for each seat. */
final class TenWithEachSeat implements Attack {
    private static final int MESSAGES = 10;

    @Override
    public String sentence() {
        return "strangers with the link say ten messages with each new seat and give that up";
    }

    @Override
    public void begin(Stage stage) {
        stage.every(30, () -> {
            Browser one = stage.somebody();
            stage.join(one, stage.link, () -> talk(stage, one));
        });
    }

    private static void talk(Stage stage, Browser one) {
        Line line = stage.connect(one, stage.link, 0, (any, bytes) -> {});
        stage.after(200, () -> {
            for (int i = 0; i < MESSAGES; i++) line.says(Stage.say("Buy my weeds, they are number " + i));
        });
        stage.after(600, line::ends);
    }
}
