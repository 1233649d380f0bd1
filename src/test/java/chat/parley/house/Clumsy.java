package chat.parley.house;

import chat.parley.listen.RoomActivity;
import chat.parley.room.Post;
import chat.parley.room.PostingRule;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Fails always as an observer, before all others, and as a rule on banana peels, after all others. */
@ApplicationScoped
@Priority(5000)
public class Clumsy implements PostingRule {
    void stumble(@Observes @Priority(1) RoomActivity event) {
        throw new IllegalStateException("stumbled over " + event.seq());
    }

    @Override
    public Optional<String> veto(Post post) {
        if (post.text().contains("banana")) throw new NoClassDefFoundError("a JAR that was forgotten");
        return Optional.empty();
    }
}
