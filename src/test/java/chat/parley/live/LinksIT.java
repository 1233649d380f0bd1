package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests links to a room as they arrive from letters, chats and phones. */
class LinksIT extends Live {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ",",
                ")",
                "!",
                "?",
                ";",
                ":",
                "'",
                "/",
                "./",
                "*",
                "%22",
                "%3E",
                "%5D",
                "%60",
                "%20",
                "%252E",
                "%E2%80%A6",
                "%E2%80%8B",
                "%E2%80%9D",
                "%EF%BB%BF",
                "%E3%80%82",
                "%E3%80%8D",
                "%D8%9F",
                "%D8%8C",
                "%EF%BC%89",
                "?utm_source=mail",
                "%E2%80%A6?fbclid=1"
            })
    void signs_behind_a_code_lead_to_the_right_address(String signs) {
        assumeFalse(signs.equals(":") && Server.GLASSFISH.runs(), "GlassFish itself answers 503 to such a path");
        Chatter ada = comes("Ada").creates("Garden");
        String dashed = dashed(ada.code());

        for (String page : new String[] {"join/", "rooms/"}) {
            Answer door = follows(visitor(), page + dashed.toLowerCase(Locale.ROOT) + signs, "join/" + dashed);
            assertThat(door.body()).contains("Garden");
            follows(ada.visitor(), page + dashed + signs, "rooms/" + dashed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?room=CODE", "?code=CODE.", "?room=%22CODE%22", "join/%EF%BC%83CODE", "join/(CODE)"})
    void other_addresses_with_a_code_lead_to_the_room(String address) {
        Chatter ada = comes("Ada").creates("Garden");

        Answer door = follows(visitor(), address.replace("CODE", ada.code()), "");

        assertThat(door.body()).contains("Garden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CODE.",
                "\u201CCODE\u201D",
                "https://chat.example.org/join/CODE.",
                "Come: <https://chat.example.org/rooms/CODE#12>!",
                "https://chat.example.org/?room=CODE&lang=ar"
            })
    void a_code_is_typed_and_pasted_as_it_comes(String pasted) {
        Chatter ada = comes("Ada").creates("Garden");
        Visitor grace = visitor();
        Form form = Form.of(grace.get("").body(), "enter")
                .typed("enter:name", "Grace")
                .typed("enter:code", pasted.replace("CODE", ada.code()));

        Answer answer = grace.submit(base().resolve(form.action()).toString(), form.fields());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("rooms/" + dashed(ada.code()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"join/K7QM.", "rooms/K7QM.", "join/K7QM4T2O", "rooms/K7QM4T2XX", "?room=K7QM", "join/K7QM/4T2X"})
    void a_wrong_code_says_so(String address) {
        assertThat(visitor().get("").body()).doesNotContain("A room code has 8 letters");

        assertThat(follows(visitor(), address, "").body()).contains("A room code has 8 letters");
    }

    /** Follows a link to a page whose address ends like this. */
    private Answer follows(Visitor who, String link, String end) {
        URI at = base().resolve(link);
        Answer answer = who.get(at.toString());
        for (int i = 0; i < 3 && answer.status() == 303; i++) {
            at = at.resolve(answer.header("Location"));
            answer = who.get(at.toString());
        }
        assertThat(answer.status()).as("%s, from %s", at, link).isEqualTo(200);
        if (!link.contains(";") && !link.contains("?"))
            assertThat(at.getPath().strip()).endsWithIgnoringCase(end);
        return answer;
    }

    private static String dashed(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }
}
