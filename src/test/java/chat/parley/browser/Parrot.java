package chat.parley.browser;

import chat.parley.room.Post;
import chat.parley.room.PostingRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Vetoes messages that begin with "veto" and returns the rest as the explanation. Deployed only for {@link TricksIT}.
 */
@ApplicationScoped
public class Parrot implements PostingRule {
    @Override
    public Optional<String> veto(Post post) {
        return post.text().startsWith("veto ") ? Optional.of(post.text().substring(5)) : Optional.empty();
    }
}
