package chat.parley.room;

import chat.parley.refusal.Refusal;
import java.util.Optional;

/**
 * A rule on who may enter a room: an extension point. Every CDI bean of this type is asked before a visitor takes a seat and before
 * each of their connections opens. Rules are asked by {@link jakarta.annotation.Priority}, smaller first, until one vetoes.
 *
 * <p>Threads: the thread of the request or the handshake, so several at once, with no lock held. A rule that waits holds up that
 * visitor.
 *
 * <p>Errors: if a rule throws anything, the visitor is refused as {@link Refusal#UNAVAILABLE}, and the log says why.
 */
public interface EntryRule {
    /**
     * Decides on one visitor.
     *
     * @return empty if they may enter; otherwise what they read about it, as plain text of one to 300 code points ({@code
     *     parley.posts.vetoChars}). Other words are replaced by the page's own.
     */
    Optional<String> veto(Admission admission);
}
