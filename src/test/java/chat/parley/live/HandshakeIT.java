package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeIT extends Live {
    private static final int CONNECTIONS_OF_A_SESSION = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example:9080",
                "file://",
                "http://evil.example http://127.0.0.1"
            })
    void a_page_of_another_origin_cannot_connect(String foreign) {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(upgrade(ada, origin(), cookie(ada)).status()).isEqualTo(101);

        Answer answer = upgrade(ada, "Origin: " + foreign, cookie(ada));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void another_scheme_or_port_of_the_same_host_is_another_origin() {
        Chatter ada = comes("Ada").creates("Garden");
        String own = Visitor.originOf(base());
        assertThat(upgrade(ada, "Origin: " + own, cookie(ada)).status()).isEqualTo(101);

        for (String foreign : List.of(own.replace("http:", "https:"), own + "1", own + "/", own + ".evil.example")) {
            assertThat(upgrade(ada, "Origin: " + foreign, cookie(ada)).status())
                    .as(foreign)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_missing_or_repeated_origin_is_no_origin() {
        Chatter ada = comes("Ada").creates("Garden");

        assertThat(upgrade(ada, cookie(ada)).status()).isEqualTo(403);
        assertThat(upgrade(ada, origin(), "Origin: https://evil.example", cookie(ada))
                        .status())
                .isEqualTo(403);
        assertThat(upgrade(ada, "Origin: https://evil.example", origin(), cookie(ada))
                        .status())
                .isEqualTo(403);
        assertThat(upgrade(ada, origin(), cookie(ada)).status()).isEqualTo(101);
    }

    @Test
    void a_host_claimed_in_a_header_is_not_trusted() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(upgrade(ada, origin(), cookie(ada)).status()).isEqualTo(101);

        Answer answer = upgrade(
                ada,
                cookie(ada),
                "Origin: https://evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Forwarded: host=evil.example;proto=https");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_cross_origin_handshake_creates_no_session() {
        Chatter ada = comes("Ada").creates("Garden");

        assertThat(upgrade(ada, "Origin: https://evil.example").cookies()).isEmpty();
        assertThat(upgrade(ada, origin()).cookies()).isEmpty();
    }

    @Test
    void without_a_session_nobody_connects() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(upgrade(ada, origin(), cookie(ada)).status()).isEqualTo(101);

        assertThat(upgrade(ada, origin()).status()).isEqualTo(401);
        assertThat(upgrade(ada, origin(), "Cookie: PARLEY=0000invented").status())
                .isEqualTo(401);
    }

    @Test
    void a_member_of_another_room_cannot_connect() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").creates("Orchard");
        String cookie = cookie(grace);

        assertThat(rawSocket().upgrade("live/" + ada.code(), origin(), cookie).status())
                .isEqualTo(401);
        assertThat(rawSocket().upgrade("live/" + NOWHERE, origin(), cookie).status())
                .isEqualTo(401);
        assertThat(rawSocket().upgrade("live/" + grace.code(), origin(), cookie).status())
                .isEqualTo(101);
    }

    @Test
    void a_code_in_the_url_may_be_spelled_loosely() {
        Chatter ada = comes("Ada").creates("Garden");
        String spelled = (ada.code().substring(0, 4) + "-" + ada.code().substring(4)).toLowerCase(Locale.ROOT);

        assertThat(rawSocket().upgrade("live/" + spelled, origin(), cookie(ada)).status())
                .isEqualTo(101);
    }

    @Test
    void the_protocol_is_agreed_on_and_nothing_is_compressed() {
        Chatter ada = comes("Ada").creates("Garden");

        Answer answer = upgrade(
                ada,
                origin(),
                cookie(ada),
                "Sec-WebSocket-Protocol: parley.1",
                "Sec-WebSocket-Extensions: permessage-deflate");

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.header("Sec-WebSocket-Protocol")).isEqualTo("parley.1");
        assertThat(answer.header("Sec-WebSocket-Extensions")).isEmpty();
    }

    @Test
    void a_socket_request_without_an_upgrade_is_a_client_error() {
        Chatter ada = comes("Ada").creates("Garden");

        Answer answer = ada.visitor().get("live/" + ada.code(), "Origin", Visitor.originOf(base()));

        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void connections_per_session_are_limited_and_an_ended_one_frees_a_place() {
        Chatter ada = comes("Ada").creates("Garden");
        List<Chatter> tabs = new ArrayList<>();
        for (int i = 1; i < CONNECTIONS_OF_A_SESSION; i++) {
            tabs.add(also(ada.opensAnotherTab()));
        }
        assertThatThrownBy(ada::opensAnotherTab)
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(429));

        tabs.get(0).isCutOff();

        await().ignoreException(HandshakeRefused.class).until(() -> {
            also(ada.opensAnotherTab());
            return true;
        });
    }

    private Answer upgrade(Chatter chatter, String... headers) {
        return rawSocket().upgrade("live/" + chatter.code(), headers);
    }

    private String origin() {
        return "Origin: " + Visitor.originOf(base());
    }

    private static String cookie(Chatter chatter) {
        return "Cookie: " + chatter.visitor().cookies();
    }
}
