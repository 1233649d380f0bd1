package chat.parley.browser;

import chat.parley.room.Post;
import chat.parley.room.PostingRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Vetoes what begins with "veto", with the rest of it as its words: deployed only for {@link TricksIT}. */
@ApplicationScoped
public class Parrot implements PostingRule {
    @Override
    public Optional<String> veto(Post post) {
        return post.text().startsWith("veto ") ? Optional.of(post.text().substring(5)) : Optional.empty();
    }
}
