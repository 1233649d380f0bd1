package chat.parley.adversary;

/** An attack on the server. An instance is used once, on the adversary's only thread, and never blocks it. */
interface Attack {
    /** The description of the attack, in one sentence. */
    String sentence();

    /** Starts the attack. Everything it starts through the stage ends with the stage. */
    void begin(Stage stage);

    /** The number of rounds until the attack can do harm. */
    default int rounds() {
        return 1;
    }

    /** The name of the attack for {@code -Dfaults.attack}. */
    default String name() {
        return getClass().getSimpleName();
    }
}
