package chat.parley.adversary;

/** Attack of case 9. */
final class ManyRooms implements Attack {
    private static final int A_ROUND = 6;
    private static final int MOST = 12_000;

    private int asked;

    @Override
    public String sentence() {
        return "one household makes rooms without end, each from another /64 of its /56";
    }

    @Override
    public void begin(Stage stage) {
        stage.every(20, () -> {
            for (int i = 0; i < A_ROUND && asked++ < MOST; i++)
                stage.createRoom(stage.somebodyOfTheHousehold(), code -> {});
        });
    }
}
