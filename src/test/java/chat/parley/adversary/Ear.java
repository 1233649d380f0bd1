package chat.parley.adversary;

/** Receives the data of a line, on the loop's thread. */
interface Ear {
    /** An ear that ignores everything. */
    Ear DEAF = new Ear() {};

    /** Called when the line is connected. */
    default void opened(Line line) {}

    /** Called with received bytes, one char each. */
    default void hears(Line line, String bytes) {}

    /** Called when either side has ended the line. */
    default void ended(Line line) {}
}
