package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Visitor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests that strangers cost the server no session, whatever they request; only an accepted name begins one. */
class StrangersIT extends Visits {
    private static final int MANY = 300;

    @Deployment(testable = false)
    public static WebArchive parleyThatCountsSessions() {
        return packaged().addClass(Sessions.class);
    }

    @Test
    void refused_handshakes_and_pages_create_no_session() {
        String garden = newRoom("Garden");
        int before = sessions();
        visitor().post("api/rooms/" + garden + "/members", named("Ada"));
        assertThat(sessions()).isEqualTo(before + 1);

        String own = "Origin: " + Visitor.originOf(base());
        for (int i = 0; i < MANY; i++) {
            assertThat(upgrade(garden, own)).isEqualTo(401);
            assertThat(upgrade(garden, "Origin: https://evil.example")).isEqualTo(403);
            assertThat(upgrade(garden, own + "\nCookie: PARLEY=invented" + i)).isEqualTo(401);
            assertThat(visitor().get(i % 2 == 0 ? "" : "join/" + garden).status())
                    .isEqualTo(200);
        }

        assertThat(sessions()).isEqualTo(before + 1);
    }

    @Test
    void a_refused_visitor_has_no_session() {
        String garden = newRoom("Garden");
        int before = sessions();
        String members = "api/rooms/" + garden + "/members";
        assertThat(visitor().post(members, named("Ada")).status()).isEqualTo(201);

        assertThat(visitor().post(members, named("Ada")).status()).isEqualTo(409);
        assertThat(visitor().post(members, named("")).status()).isEqualTo(400);
        assertThat(visitor()
                        .post(members, "application/json", "{\"name\":\"Eve\"}", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);

        assertThat(sessions()).isEqualTo(before + 1);
    }

    private int upgrade(String room, String headers) {
        return rawSocket().upgrade("live/" + room, headers).status();
    }

    private int sessions() {
        return Integer.parseInt(visitor().get("sessions").body().strip());
    }
}
