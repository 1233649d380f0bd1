package chat.parley.adversary;

/** One way to do harm. An attack is used once, on the adversary's one thread, and never blocks it. */
interface Attack {
    /** What it does, in one sentence. */
    String sentence();

    /** Begins. Whatever it starts by means of the stage ends with the stage. */
    void begin(Stage stage);

    /** How many rounds it takes until it hurts. */
    default int rounds() {
        return 1;
    }

    /** What {@code -Dfaults.attack} calls it. */
    default String name() {
        return getClass().getSimpleName();
    }
}
