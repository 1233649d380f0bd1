package chat.parley.adversary;

/** Hears what comes over a line, on the loop's thread. */
interface Ear {
    /** An ear that hears nothing. */
    Ear DEAF = new Ear() {};

    /** The line stands. */
    default void opened(Line line) {}

    /** Bytes came, one char each. */
    default void hears(Line line, String bytes) {}

    /** The line ended, from whichever side. */
    default void ended(Line line) {}
}
