package chat.parley.room;

import chat.parley.refusal.Refusal;
import java.util.Optional;

/**
 * A house rule on what may be said: an extension point. Every CDI bean of this type is asked about every message, every new
 * text of one and every topic that the limits of text let pass, also about those of programs; a draft that is in the log already is not asked about again. Rules
 * are asked one after the other by {@link jakarta.annotation.Priority}, smaller first, until one says no.
 *
 * <p>Threads: on the thread of the author's connection, so several at once, with no lock held. Whoever waits here holds up
 * that author, and on some servers others: be quick, and ask no network and no disk. There is no request or session.
 *
 * <p>Errors: whatever a rule throws, the message is refused as {@link Refusal#UNAVAILABLE} and the log tells why.
 */
public interface PostingRule {
    /**
     * Whether this message must not be said.
     *
     * @return nothing if it may be said; otherwise what its author reads beside it, as plain text of one to 300 code
     *     points ({@code parley.posts.vetoChars}). Words that are not so are replaced by the page's own.
     */
    Optional<String> veto(Post post);
}
