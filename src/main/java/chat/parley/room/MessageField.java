package chat.parley.room;

import java.util.Optional;

/**
 * A field that an extension adds to messages: an extension point. Clients and bots send its value in {@code extras}, by name; it is
 * kept with the message, in the event and in exported files. Extras that no bean of this type names are dropped.
 *
 * <p>Threads and errors are those of an {@link ActRule}.
 */
public interface MessageField {
    /** Its name in {@code extras}. It never changes. */
    String name();

    /** Decides on a value, which is text within the limits of messages: empty if it is allowed; otherwise as {@link ActRule#veto}. */
    Optional<String> veto(String value);
}
