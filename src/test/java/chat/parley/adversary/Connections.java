package chat.parley.adversary;

/** Attack of case 5: one address fills a room. */
final class Connections implements Attack {
    private static final int MOST = 1_500;

    private int asked;

    @Override
    public String sentence() {
        return "strangers with the link connect by the thousand into one room, and stay";
    }

    @Override
    public void begin(Stage stage) {
        stage.every(10, () -> {
            if (asked++ >= MOST) return;
            Browser one = stage.somebody();
            stage.join(one, stage.link, () -> stage.connect(one, stage.link, 0, (line, bytes) -> {}));
        });
    }
}
