package chat.parley.log;

/**
 * Checks the values in a {@link RoomEvent} that this server did not create, such as one read from a file. Each method
 * throws {@code Refused} for a value that this server does not allow.
 */
public interface EventChecks {
    void content(Content content);

    /** Checks the text of a message. */
    void text(String text);

    /** Checks the name of a member. */
    void name(String name);

    /** Checks the id and the name of a member. */
    void member(Member member);

    void emoji(String emoji);

    void topic(String topic);

    /** Checks the number of an earlier message. */
    void target(long seq);
}
