package chat.parley.room;

import java.util.Optional;

/**
 * A rule on what may be posted: an extension point. It is asked about the text of every message, every edit and every topic that is
 * not empty; also about those of bots, and not again about a draft that is already in the log. Otherwise it is an {@link ActRule}.
 */
public interface PostingRule extends ActRule {
    /** Decides on one text; the result is that of {@link ActRule#veto}. */
    Optional<String> veto(Post post);

    @Override
    default Optional<String> veto(Act act) {
        String text = act.command().text();
        return text.isEmpty() ? Optional.empty() : veto(new Post(act.room(), act.by(), text));
    }
}
