package chat.parley.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.web.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests who counts as signed in: a visitor whom an extension has identified. */
class SignedInTest {
    private final HttpServletRequest request = Asked.from("192.0.2.7", Map.of());

    @Test
    void a_visitor_whom_an_extension_identified_is_signed_in() {
        Identities identities = new Identities(Stream.of(new SessionIdentity(), new Directory(Optional.of("ada"))));

        assertThat(identities.find(request)).contains(new Identities.Found("ada", true));
    }

    @Test
    void an_extension_that_repeats_what_is_known_signs_nobody_in() {
        Identity session = new Known();
        assertThat(new Identities(Stream.of(session, new Directory(Optional.of("grace")))).find(request))
                .contains(new Identities.Found("grace", true));

        assertThat(new Identities(Stream.of(new Directory(Optional.empty()))).find(request))
                .isEmpty();
        assertThat(new Visitor("ada").claimant().signedIn()).isFalse();
        assertThat(new Visitor("ada", true).claimant().signedIn()).isTrue();
    }

    private record Directory(Optional<String> id) implements Identity {
        @Override
        public int order() {
            return 300;
        }

        @Override
        public Optional<String> visitor(HttpServletRequest request, Optional<String> known) {
            return id.or(() -> known);
        }
    }

    private record Known() implements Identity {
        @Override
        public int order() {
            return 100;
        }

        @Override
        public Optional<String> visitor(HttpServletRequest request, Optional<String> known) {
            return Optional.of("ada");
        }
    }
}
