package chat.parley.adversary;

/** Like {@link NeverReading}, but each client half-closes its connection while long messages are being sent to it. */
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
