package chat.parley.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.web.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the identification of visitors by several identities. */
class IdentitiesTest {
    private final HttpServletRequest stranger = Asked.from("192.0.2.7", Map.of());

    @Test
    void a_request_that_no_identity_knows_is_a_strangers() {
        assertThat(new Identities(Stream.of(new SessionIdentity()))
                        .find(stranger)
                        .map(Identities.Found::id))
                .isEmpty();
    }

    @Test
    void another_identity_is_asked_in_its_order_and_told_what_the_session_says() {
        Badge badge = new Badge(300);
        Identities identities = new Identities(Stream.of(badge, new SessionIdentity(), new Named(250, "ada")));

        assertThat(identities.find(stranger).map(Identities.Found::id)).contains("ada with a badge");
    }

    @Test
    void the_last_answer_counts() {
        Identities identities = new Identities(Stream.of(new Named(300, "grace"), new Badge(50), new Named(20, "ada")));

        assertThat(identities.find(stranger).map(Identities.Found::id)).contains("grace");
    }

    @Test
    void an_identity_that_knows_nobody_changes_nothing() {
        Badge badge = new Badge(300);

        assertThat(new Identities(Stream.of(badge)).find(stranger).map(Identities.Found::id))
                .isEmpty();
        assertThat(new SessionIdentity().visitor(stranger, Optional.of("ada"))).contains("ada");
    }

    private record Named(int order, String id) implements Identity {
        @Override
        public Optional<String> visitor(HttpServletRequest request, Optional<String> known) {
            return Optional.of(id);
        }
    }

    private record Badge(int order) implements Identity {
        @Override
        public Optional<String> visitor(HttpServletRequest request, Optional<String> known) {
            return known.map(id -> id + " with a badge");
        }
    }
}
