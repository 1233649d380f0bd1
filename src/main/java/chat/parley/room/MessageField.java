package chat.parley.room;

import java.util.Optional;

/**
 * Extension point: a field that an extension adds to messages. Clients and bots send its value in {@code extras}, by
 * name; the value is kept with the message, in the event and in exported files. Extras that no bean of this type names
 * are dropped.
 *
 * <p>Threads and errors are those of an {@link ActRule}.
 */
public interface MessageField {
    /** Returns the name of the field in {@code extras}. It never changes. */
    String name();

    /**
     * Decides on a value, which is text within the limits of messages.
     *
     * @return empty if the value is allowed; otherwise as {@link ActRule#veto}
     */
    Optional<String> veto(String value);
}
