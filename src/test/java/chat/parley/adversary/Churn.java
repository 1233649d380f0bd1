package chat.parley.adversary;

/** Attack of case 5. */
final class Churn implements Attack {
    @Override
    public String sentence() {
        return "strangers with the link join, connect and leave, two hundred a second";
    }

    @Override
    public void begin(Stage stage) {
        stage.every(5, () -> {
            Browser one = stage.somebody();
            stage.join(one, stage.link, () -> goes(stage, one));
        });
    }

    private static void goes(Stage stage, Browser one) {
        stage.connect(one, stage.link, 0, (line, bytes) -> line.says("{\"type\":\"leave\"}"));
    }
}
