package chat.parley.live;

import chat.parley.listen.MessagePosted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fails, and quotes the text in the exception. Deployed only for {@link LogIT}. */
@ApplicationScoped
public class Blabber {
    void hears(@Observes MessagePosted event) {
        if (event.text().startsWith("blab "))
            throw new IllegalStateException("over " + event.text().substring(5));
    }
}
