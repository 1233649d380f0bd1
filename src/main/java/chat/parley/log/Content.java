package chat.parley.log;

import java.util.Map;

/**
 * Content of a message: the same value in the command, the event, the JSON and the extension API.
 *
 * @param text plain text, as typed
 * @param replyTo the number of the message that this one replies to; 0 if it is not a reply
 * @param emote whether the text describes what its author does, as in "Ada waves"
 * @param extras values that extensions add ({@code room.MessageField}), by name; empty if there are none
 */
public record Content(String text, long replyTo, boolean emote, Map<String, String> extras) {
    /** Copies the extras. */
    public Content {
        extras = Map.copyOf(extras);
    }

    /** Creates content without extras. */
    public Content(String text, long replyTo, boolean emote) {
        this(text, replyTo, emote, Map.of());
    }

    /** Creates content that is neither a reply nor an emote and has no extras. */
    public static Content of(String text) {
        return new Content(text, 0, false);
    }

    /** Returns a copy with this text in place of its own. */
    public Content withText(String text) {
        return new Content(text, replyTo, emote, extras);
    }

    /** Returns a copy with these extras in place of its own. */
    public Content with(Map<String, String> extras) {
        return new Content(text, replyTo, emote, extras);
    }
}
