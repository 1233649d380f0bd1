package chat.parley.log;

import java.util.Map;

/**
 * What a message carries: one value in the command, the event, the JSON and the extension API.
 *
 * @param text as typed, and plain
 * @param replyTo the number of the message that it answers; 0 if it answers none
 * @param emote whether it tells what its author does, as in "Ada waves"
 * @param extras values that extensions add ({@code room.MessageField}), by name; empty if there are none
 */
public record Content(String text, long replyTo, boolean emote, Map<String, String> extras) {
    /** The extras are copied. */
    public Content {
        extras = Map.copyOf(extras);
    }

    /** A message without extras. */
    public Content(String text, long replyTo, boolean emote) {
        this(text, replyTo, emote, Map.of());
    }

    /** A plain message. */
    public static Content of(String text) {
        return new Content(text, 0, false);
    }

    /** The same content with these extras only. */
    public Content with(Map<String, String> extras) {
        return new Content(text, replyTo, emote, extras);
    }
}
