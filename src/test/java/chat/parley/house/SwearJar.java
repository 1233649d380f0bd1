package chat.parley.house;

import chat.parley.room.Post;
import chat.parley.room.PostingRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses rude messages. */
@ApplicationScoped
public class SwearJar implements PostingRule {
    private static final Pattern RUDE = Pattern.compile("\\b(bother|drat)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<String> veto(Post post) {
        if (!RUDE.matcher(post.text()).find()) return Optional.empty();
        return Optional.of("Please put it kindly, " + post.by().name() + ".");
    }
}
