package chat.parley.adversary;

/** Attack of case 4. */
final class Imports implements Attack {
    @Override
    public String sentence() {
        return "rooms of 4.2 MB come as files, one a second, from the one address and from all of a /56, and broken ones between";
    }

    @Override
    public void begin(Stage stage) {
        stage.every(1_000, () -> stage.importFile(stage.somebody(), Letters.bigFile(), reply -> {}));
        stage.every(2_000, () -> stage.importFile(stage.somebodyOfTheHousehold(), Letters.bigFile(), reply -> {}));
        stage.every(
                500,
                () -> stage.importFile(stage.somebody(), broken(stage), reply -> {
                    if (reply.created()) stage.tally.wins("a broken file became a room");
                }));
    }

    /** A file with the maximum number of events, truncated in its last line. */
    private static String broken(Stage stage) {
        String whole = Letters.file(1 + stage.random.nextInt(200), "Hello");
        return whole.substring(0, whole.length() - 20);
    }
}
