package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests the guessing of codes. The tests act as a trusted proxy, so that each guesser has its own address. */
class GuessingIT extends Visits {
    private static final int FROM_ONE_ADDRESS = 5;
    private static final int ROOMS = 20;

    @Deployment(testable = false)
    public static WebArchive parleyWithFewGuesses() {
        return packagedWith(
                "parley.gate.proxies=127.0.0.1",
                "parley.gate.guesses=" + FROM_ONE_ADDRESS,
                "parley.gate.allGuesses=1000",
                "parley.gate.creations=" + ROOMS,
                "parley.gate.creationsPer=1h",
                "parley.gate.guessesPer=1h");
    }

    @Test
    void a_limited_guesser_waits_and_learns_nothing() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(asks("192.0.2.1", ada.code()).status()).isEqualTo(200);
        guesses("192.0.2.1", FROM_ONE_ADDRESS);

        Answer wrong = asks("192.0.2.1", NOWHERE);
        Answer right = asks("192.0.2.1", ada.code());

        assertThat(wrong.status()).isEqualTo(429);
        assertThat(wrong.code()).isEqualTo("too-many-tries");
        assertThat(Integer.parseInt(wrong.header("Retry-After"))).isPositive();
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.body()).isEqualTo(wrong.body());
        assertThat(asks("192.0.2.2", ada.code()).status()).isEqualTo(200);
    }

    @Test
    void a_limited_guesser_can_neither_join_nor_connect() {
        String garden = newRoom("Garden");
        assertThat(joins("192.0.2.3", garden, "Linus").status()).isEqualTo(201);
        guesses("192.0.2.3", FROM_ONE_ADDRESS);

        assertThat(joins("192.0.2.3", garden, "Mallory").status()).isEqualTo(429);
        assertThat(visitor()
                        .get("join/" + garden, "X-Forwarded-For", "192.0.2.3")
                        .body())
                .contains("Too many attempts")
                .doesNotContain("Garden");
    }

    @Test
    void a_member_who_guessed_can_still_return() {
        Visitor grace = visitor();
        String garden = newRoom("Garden");
        String[] from = {"Origin", Visitor.originOf(base()), "X-Forwarded-For", "192.0.2.5"};
        String name = named("Grace").toString();
        assertThat(grace.post("api/rooms/" + garden + "/members", "application/json", name, from)
                        .status())
                .isEqualTo(201);
        guesses("192.0.2.5", FROM_ONE_ADDRESS);
        assertThat(asks("192.0.2.5", garden).status()).isEqualTo(429);

        assertThat(grace.get("api/rooms/" + garden + "/me", "X-Forwarded-For", "192.0.2.5")
                        .status())
                .isEqualTo(200);
        assertThat(rawSocket()
                        .upgrade(
                                "live/" + garden,
                                "Origin: " + Visitor.originOf(base()),
                                "Cookie: " + grace.cookies(),
                                "X-Forwarded-For: 192.0.2.5")
                        .status())
                .isEqualTo(101);
    }

    @Test
    void an_address_in_a_client_header_is_ignored() {
        assertThat(asks("10.9.9.0, 192.0.2.6", NOWHERE).status()).isEqualTo(404);

        IntStream.range(1, FROM_ONE_ADDRESS).forEach(i -> guesses("10.9.9." + i + ", 192.0.2.6", 1));

        assertThat(asks("10.9.9.99, 192.0.2.6", NOWHERE).status()).isEqualTo(429);
    }

    @Test
    void an_office_with_more_rooms_than_guesses_returns_at_once_after_a_restart() {
        String office = "192.0.2.7";
        List<String> forgotten = IntStream.range(0, ROOMS)
                .mapToObj(i -> "GARDEN" + (char) ('A' + i / 6) + "23456789".charAt(i % 6))
                .toList();

        for (String code : forgotten) {
            assertThat(visitor()
                            .get("api/rooms/" + code + "/me", "X-Forwarded-For", office)
                            .status())
                    .isEqualTo(401);
            assertThat(bringsBack(office, code).status()).isEqualTo(201);
            assertThat(joins(office, code, "Ada").status()).isEqualTo(201);
        }

        assertThat(asks(office, forgotten.get(0)).status())
                .as("nothing was a guess")
                .isEqualTo(200);
        guesses(office, FROM_ONE_ADDRESS);
    }

    @Test
    void the_membership_check_answers_alike_for_every_code() {
        String garden = newRoom("Garden");
        for (String path : List.of("/me", "/events")) {
            Answer right = visitor().get("api/rooms/" + garden + path, "X-Forwarded-For", "192.0.2.8");
            Answer wrong = visitor().get("api/rooms/" + NOWHERE + path, "X-Forwarded-For", "192.0.2.8");
            assertThat(right.status()).isEqualTo(401);
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.body()).isEqualTo(right.body());
        }
    }

    @Test
    void restoring_rooms_over_the_limit_reveals_nothing_about_a_code() {
        String garden = newRoom("Garden");
        String mallory = "192.0.2.9";
        for (int i = 0; i < 2 * ROOMS; i++) {
            assertThat(bringsBack(mallory, garden).code()).isEqualTo("code-taken");
        }
        for (int i = 0; i < ROOMS; i++) {
            assertThat(bringsBack(mallory, "WRECKED" + "23456789ABCDEFGHJKMN".charAt(i))
                            .status())
                    .isEqualTo(201);
        }

        Answer right = bringsBack(mallory, garden);
        Answer wrong = bringsBack(mallory, NOWHERE);

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.body()).isEqualTo(wrong.body());
    }

    @Test
    void a_limited_guesser_learns_nothing_by_restoring_or_importing_a_room() {
        String garden = newRoom("Garden");
        String mallory = "192.0.2.10";
        assertThat(bringsBack(mallory, garden).code()).isEqualTo("code-taken");
        assertThat(bringsBack(mallory, "WRECKEDY").status()).isEqualTo(201);
        assertThat(imports(mallory, "WRECKEDZ").status()).isEqualTo(201);
        guesses(mallory, FROM_ONE_ADDRESS);

        Answer right = bringsBack(mallory, garden);
        Answer wrong = bringsBack(mallory, NOWHERE);

        assertThat(List.of(right.status(), wrong.status())).containsOnly(429);
        assertThat(right.body()).isEqualTo(wrong.body());
        assertThat(List.of(
                        imports(mallory, garden).status(),
                        imports(mallory, NOWHERE).status()))
                .containsOnly(429);
        assertThat(bringsBack("192.0.2.11", garden).code()).isEqualTo("code-taken");
    }

    private Answer imports(String address, String code) {
        Json header = Json.empty()
                .with("format", "parley-room")
                .with("version", 1)
                .with("code", code)
                .with("after", 0)
                .with("head", 0);
        return visitor().post("api/rooms/import", "application/x-ndjson", header + "\n", "X-Forwarded-For", address);
    }

    private Answer bringsBack(String address, String code) {
        Json body = Json.empty().with("title", "Garden").with("code", code);
        return visitor().post("api/rooms", "application/json", body.toString(), "X-Forwarded-For", address);
    }

    private void guesses(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(asks(address, NOWHERE).status()).isEqualTo(404);
        }
    }

    private Answer asks(String address, String code) {
        return visitor().get("api/rooms/" + code, "X-Forwarded-For", address);
    }

    private Answer joins(String address, String code, String name) {
        Json body = named(name);
        return visitor()
                .post(
                        "api/rooms/" + code + "/members",
                        "application/json",
                        body.toString(),
                        "X-Forwarded-For",
                        address);
    }
}
