package chat.parley.adversary;

/** As {@link NeverReading}, and they hang up while much is on its way to them, but do not go. */
final class HangingUp extends NeverReading {
    private static final long AFTER_MILLIS = 7_000;

    @Override
    public String sentence() {
        return "members who never read hang up while letters are on their way to them, and stay half connected";
    }

    @Override
    void connected(Stage stage, Line line) {
        stage.after(AFTER_MILLIS, line::hangsUp);
    }
}
