package chat.parley.adversary;

/** Attack of case 3. */
final class Searches implements Attack {
    private static final int VISITORS = 100;

    @Override
    public String sentence() {
        return "a hundred visitors of one address search a full room for what is not there";
    }

    @Override
    public void begin(Stage stage) {
        Letters.bigRoom(stage, stage.somebody(), code -> {
            for (int i = 0; i < VISITORS; i++) {
                Browser one = stage.somebody();
                stage.join(one, code, () -> stage.every(500, () -> search(stage, one, code)));
            }
        });
    }

    private static void search(Stage stage, Browser one, String code) {
        stage.get(one, "api/rooms/" + code + "/search?q=" + stage.random.nextInt(), reply -> {});
    }
}
