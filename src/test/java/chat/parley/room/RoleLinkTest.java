package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Secret;
import org.junit.jupiter.api.Test;

class RoleLinkTest {
    private static final String SECRET = Secret.random().text();

    @Test
    void a_link_that_gives_a_role_is_found_anywhere_in_a_text() {
        assertThat(RoleLink.isIn("https://parley.example/join/K7QM-4T2X#owner=" + SECRET))
                .isTrue();
        assertThat(RoleLink.isIn("See #moderator=" + SECRET + ", please")).isTrue();
        assertThat(RoleLink.isIn("#owner=short #owner=" + SECRET)).isTrue();
    }

    @Test
    void other_links_and_words_are_none() {
        assertThat(RoleLink.isIn("https://parley.example/join/K7QM-4T2X#42")).isFalse();
        assertThat(RoleLink.isIn("#owner= is what such a link has in it")).isFalse();
        assertThat(RoleLink.isIn("#owner=" + SECRET.substring(1))).isFalse();
        assertThat(RoleLink.isIn("owner=" + SECRET)).isFalse();
    }
}
