package chat.parley.adversary;

import java.util.function.BiConsumer;

/** Requests a WebSocket, and passes what follows the server's 101 to the ear. */
final class Upgraded implements Ear {
    private final Stage stage;
    private final BiConsumer<Line, String> ear;
    private final String request;
    private String head = "";
    private boolean yes;

    Upgraded(Stage stage, BiConsumer<Line, String> ear, String request) {
        this.stage = stage;
        this.ear = ear;
        this.request = request;
    }

    @Override
    public void opened(Line line) {
        line.sends(request);
    }

    @Override
    public void hears(Line line, String bytes) {
        if (yes) ear.accept(line, bytes);
        else answered(line, head + bytes);
    }

    private void answered(Line line, String all) {
        head = all;
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) return;
        yes = all.startsWith("HTTP/1.1 101");
        stage.tally.count("upgrade " + all.substring(9, 12));
        if (!yes) {
            line.ends();
            return;
        }
        line.isUpgraded();
        ear.accept(line, all.substring(end + 4));
    }
}
