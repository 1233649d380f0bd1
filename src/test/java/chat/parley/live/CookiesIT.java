package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Visitor;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the cookie that is the key to a member's seat. */
class CookiesIT extends Live {
    private static final int FEWEST_ID_CHARACTERS = 22;

    @Test
    void a_session_id_from_before_joining_opens_nothing() {
        Visitor ada = visitor();
        String orchard = joins(ada, "Orchard");
        String fixed = ada.cookies();
        assertThat(connects(orchard, fixed)).isEqualTo(101);

        String garden = joins(ada, "Garden");

        assertThat(ada.cookies()).isNotEqualTo(fixed);
        assertThat(connects(garden, ada.cookies())).isEqualTo(101);
        assertThat(connects(orchard, ada.cookies())).isEqualTo(101);
        for (String room : new String[] {garden, orchard}) {
            assertThat(connects(room, fixed)).isEqualTo(401);
            assertThat(visitor()
                            .get("api/rooms/" + room + "/me", "Cookie", fixed)
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsessionid", "JSESSIONID", "PARLEY"})
    void a_session_id_in_the_url_is_ignored(String parameter) {
        Visitor ada = visitor();
        String garden = joins(ada, "Garden");
        String id = ada.cookies().replace("PARLEY=", "");
        String me = "api/rooms/" + garden + "/me";
        assertThat(visitor().get(me, "Cookie", "PARLEY=" + id).status()).isEqualTo(200);

        for (String address : new String[] {
            me + ";" + parameter + "=" + id, me + "?" + parameter + "=" + id,
        }) {
            assertThat(visitor().get(address).status()).as(address).isIn(400, 401, 404);
        }
        Answer room = visitor().get("rooms/" + garden + ";" + parameter + "=" + id);
        assertThat(room.status()).isIn(303, 400, 404);
        assertThat(room.body()).doesNotContain(id);
        assertThat(visitor().get("./;" + parameter + "=" + id).body()).doesNotContain(id);
    }

    @Test
    void session_ids_are_long_and_unique() {
        String garden = newRoom("Garden");
        Set<String> ids = new HashSet<>();

        for (int i = 0; i < 50; i++) {
            Answer answer = visitor().post("api/rooms/" + garden + "/members", named("Ada " + i));
            ids.add(answer.cookies().get(0).replaceAll("^PARLEY=([^;]*);.*", "$1"));
        }

        assertThat(ids).hasSize(50).allSatisfy(id -> assertThat(id).hasSizeGreaterThanOrEqualTo(FEWEST_ID_CHARACTERS));
    }

    @Test
    void no_page_or_api_response_contains_the_session_id() {
        Visitor ada = visitor();
        String garden = joins(ada, "Garden");
        String id = ada.cookies().replace("PARLEY=", "");

        for (String path : new String[] {"rooms/" + garden, "api/rooms/" + garden + "/me", "", "page/room.js"}) {
            Answer answer = ada.get(path);
            assertThat(answer.body()).as(path).isNotEmpty().doesNotContain(id);
            assertThat(answer.header("Location")).doesNotContain(id);
        }
    }

    private String joins(Visitor who, String title) {
        String room = newRoom(title);
        assertThat(who.post("api/rooms/" + room + "/members", named("Ada")).status())
                .isEqualTo(201);
        return room;
    }

    private int connects(String room, String cookie) {
        String origin = "Origin: " + Visitor.originOf(base());
        return rawSocket().upgrade("live/" + room, origin, "Cookie: " + cookie).status();
    }
}
