package chat.parley.log;

/**
 * Checks what a {@link RoomEvent} from elsewhere holds, such as one in a file. Each method throws {@code Refused} for a value that
 * this server does not allow.
 */
public interface EventChecks {
    void content(Content content);

    /** The text of a message. */
    void text(String text);

    /** A member's name. */
    void name(String name);

    void emoji(String emoji);

    void topic(String topic);

    /** The number of a message that came before. */
    void target(long seq);
}
