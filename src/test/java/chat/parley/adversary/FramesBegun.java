package chat.parley.adversary;

import chat.parley.testkit.RawFrame;
import java.util.Arrays;

/** Attack with frames that never end. */
final class FramesBegun implements Attack {
    private static final int MEMBERS = 40;
    private static final int TABS = 15;
    private static final byte[] PART =
            RawFrame.text("x".repeat(60_000)).unfinished().encoded();
    private static final byte[] BEGUN =
            Arrays.copyOf(RawFrame.text("x".repeat(61_000)).encoded(), 60_000);

    @Override
    public String sentence() {
        return "six hundred connections begin a frame of 60 KB and do not end it";
    }

    @Override
    public void begin(Stage stage) {
        stage.createRoom(stage.somebodyOfTheHousehold(), code -> {
            for (int i = 0; i < MEMBERS; i++) {
                Browser one = stage.somebody();
                stage.join(one, code, () -> beginAll(stage, one, code));
            }
        });
    }

    private static void beginAll(Stage stage, Browser one, String code) {
        for (int tab = 0; tab < TABS; tab++) {
            byte[] bytes = tab % 2 == 0 ? PART : BEGUN;
            Line line = stage.connect(one, code, 0, (any, heard) -> {});
            stage.after(1_500 + 20L * tab, () -> line.sends(bytes));
        }
    }
}
