package chat.parley.room;

import java.util.Optional;

/**
 * Extension point: a rule on the text that may be posted. It is asked about every message, every edit, and every topic and
 * every reason for a kick or a ban that is not empty, including those of bots, but not again about a command that is already in the log. In all other
 * respects it is an {@link ActRule}.
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
