package chat.parley.room;

import chat.parley.refusal.Refusal;
import java.util.Optional;

/**
 * A rule on what members may do: an extension point. Every CDI bean of this type is asked about every command that would add an
 * event, after the limits are checked and before the member's budget is spent. Rules are asked one after the other by {@link
 * jakarta.annotation.Priority}, smaller first, until one vetoes. A {@link PostingRule} is an act rule that only looks at text.
 *
 * <p>Threads: the thread of the member's connection, so several at once, with no lock held and without a request or session. A
 * rule that waits holds up that member, and on some servers others: use no network and no disk.
 *
 * <p>Errors: if a rule throws anything, the command is refused as {@link Refusal#UNAVAILABLE}, and the log says why.
 */
public interface ActRule {
    /**
     * Decides on one command.
     *
     * @return empty if the member may do this; otherwise what they read about it, as plain text of one to 300 code points
     *     ({@code parley.posts.vetoChars}). Other words are replaced by the page's own.
     */
    Optional<String> veto(Act act);
}
