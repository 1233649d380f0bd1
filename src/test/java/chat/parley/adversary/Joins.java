package chat.parley.adversary;

/** Attack of case 6. */
final class Joins implements Attack {
    private static final int A_ROUND = 12;
    private static final int MOST = 30_000;

    private int asked;

    @Override
    public String sentence() {
        return "new visitors join without end, each with a new session, and never connect";
    }

    @Override
    public void begin(Stage stage) {
        stage.createRoom(
                stage.somebodyOfTheHousehold(),
                code -> stage.every(10, () -> {
                    for (int i = 0; i < A_ROUND && asked++ < MOST; i++)
                        stage.join(i % 2 == 0 ? stage.somebody() : stage.somebodyOfTheHousehold(), code, () -> {});
                }));
    }
}
