package chat.parley.room;

import chat.parley.refusal.Refusal;
import java.util.Optional;

/**
 * Extension point: a rule on who may enter a room. Every CDI bean of this type is asked before a visitor takes a seat
 * and before each of their connections opens. Rules are asked by {@link jakarta.annotation.Priority}, smaller first,
 * until one vetoes.
 *
 * <p>Threads: the thread of the request or the handshake, so several at once, with no lock held. A rule that waits
 * delays that visitor.
 *
 * <p>Errors: if a rule throws anything, the visitor is refused as {@link Refusal#UNAVAILABLE}, and the log says why.
 */
public interface EntryRule {
    /**
     * Decides on one visitor.
     *
     * @return empty if they may enter; otherwise the message shown to them, as plain text of one to 300 code points
     *     ({@code parley.posts.vetoChars}). The page replaces any other text with its own message.
     */
    Optional<String> veto(Admission admission);
}
