package chat.parley.room;

import chat.parley.refusal.Refusal;
import java.util.Optional;

/**
 * Extension point: a rule on what members may do. Every CDI bean of this type is asked about every command that would
 * add an event, after the limits are checked and before the member's budget is charged. Rules are asked one after the
 * other by {@link jakarta.annotation.Priority}, smaller first, until one vetoes. A {@link PostingRule} is an act rule
 * that only looks at text.
 *
 * <p>Threads: the thread of the member's connection, so several at once, with no lock held and without a request or
 * session. A rule that waits delays that member, and on some servers others: do not use the network or the disk.
 *
 * <p>Errors: if a rule throws anything, the command is refused as {@link Refusal#UNAVAILABLE}, and the log says why.
 */
public interface ActRule {
    /**
     * Decides on one command.
     *
     * @return empty if the member may do this; otherwise the message shown to them, as plain text of one to 300 code
     *     points ({@code parley.posts.vetoChars}). The page replaces any other text with its own message.
     */
    Optional<String> veto(Act act);
}
