package chat.parley.search;

import chat.parley.log.Member;
import chat.parley.log.StoredEvent;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * A message that a search found.
 *
 * @param at UTC with milliseconds
 * @param before some of the text before the match
 * @param hit the match as it stands in the text; empty if it cannot be located
 * @param text the whole text of the message, after its last edit
 * @param from where the match starts in {@code text}, in UTF-16 units, at the start of a grapheme cluster; 0 if it
 *     cannot be located
 * @param to where the match ends in {@code text}, exclusive, at the end of a grapheme cluster; 0 if it cannot be located
 */
public record Hit(
        long seq, String at, Member by, String before, String hit, String after, String text, int from, int to) {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** @param text the latest text of the message */
    static Hit of(StoredEvent message, String text, Phrase phrase) {
        Excerpt excerpt = new Excerpt(text, phrase);
        return new Hit(
                message.seq(),
                MILLIS.format(message.at()),
                message.event().by(),
                excerpt.before(),
                excerpt.hit(),
                excerpt.after(),
                text,
                excerpt.from(),
                excerpt.to());
    }
}
