package chat.parley.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parley.visitor.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Identifies a visitor by the badge in a header, as a container's login would by its principal. */
@ApplicationScoped
public class Badge implements Identity {
    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<String> visitor(HttpServletRequest request, Optional<String> known) {
        return known.or(() -> Optional.ofNullable(request.getHeader("X-Badge")).map(Badge::id));
    }

    private static String id(String badge) {
        return UUID.nameUUIDFromBytes(badge.getBytes(UTF_8)).toString();
    }
}
