package chat.parley.adversary;

/** Attack with endless handshakes. */
final class Upgrades implements Attack {
    @Override
    public String sentence() {
        return "strangers and members ask for upgrades without end and go as soon as they are answered";
    }

    @Override
    public void begin(Stage stage) {
        Browser member = stage.somebody();
        stage.join(member, stage.link, () -> stage.every(20, () -> ask(stage, member)));
        stage.every(10, () -> ask(stage, stage.somebody()));
    }

    private static void ask(Stage stage, Browser one) {
        stage.connect(one, stage.link, 0, (line, bytes) -> line.ends());
    }
}
