package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Person;
import chat.parley.testkit.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Base of tests of people who come over https through a proxy with the configuration of {@code docs/deploy.md}. */
abstract class Proxied extends BehindAProxy {
    private static final String EVIL = "https://evil.example";

    Proxied(Supplier<Proxy> proxies) {
        super(proxies);
    }

    @Test
    void people_meet() {
        new Tour(proxy.address("/"), this::somebody).isTaken();
    }

    @Test
    void cookies_and_visitors_are_limited_to_https() {
        Visitor ada = somebody();
        String code = ada.post("api/rooms", named("Garden")).json().text("code");

        Answer joined = ada.post("api/rooms/" + code + "/members", named("Ada"));

        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.cookies())
                .as("of the session, and of the owner's role")
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; secure"));
        assertThat(joined.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void http_is_redirected_to_https() {
        Answer answer = Visitor.at(proxy.plainAddress()).get("join/" + NOWHERE + "?a=b");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).startsWith("https://127.0.0.1").endsWith("/join/" + NOWHERE + "?a=b");
    }

    @Test
    void pages_of_another_origin_are_still_refused() {
        Chatter ada = person("Ada").creates("Garden");
        assertThat(ada.visitor().post("api/rooms", named("Orchard")).status()).isEqualTo(201);

        assertThat(ada.visitor()
                        .post("api/rooms", "application/json", "{}", "Origin", EVIL)
                        .status())
                .isEqualTo(403);
        assertThatThrownBy(ada.pretending(EVIL)::resumes)
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(403));
    }

    @Test
    void a_page_of_the_backend_address_is_cross_origin() {
        Chatter ada = person("Ada").creates("Garden");

        assertThatThrownBy(ada.pretending(Visitor.originOf(base()))::resumes)
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(403));
    }

    @Test
    void each_address_has_its_own_budget_of_wrong_codes() {
        String wrong = "GET /api/rooms/" + NOWHERE;
        Caller guesser = new Caller(proxy, "127.0.0.2");
        for (int i = 0; i < GUESSES; i++) {
            assertThat(guesser.status(wrong)).isEqualTo(404);
        }

        assertThat(guesser.status(wrong)).isEqualTo(429);
        assertThat(guesser.status(wrong, "X-Forwarded-For: 192.0.2.7")).isEqualTo(429);
        assertThat(new Caller(proxy, "127.0.0.3").status(wrong)).isEqualTo(404);
    }

    @Test
    void a_body_that_no_page_sends_is_blocked() {
        assertThat(posted(somebody(), 60_000).status()).isEqualTo(201);
        assertThat(posted(Visitor.at(base()), 70_000).status()).isEqualTo(201);

        assertThat(new Caller(proxy, "127.0.0.1").status("POST /api/rooms", "Content-Length: 70000"))
                .isEqualTo(413);
    }

    @Test
    void beats_keep_a_silent_connection_that_the_proxy_would_cut() {
        Chatter grace = person("Grace").withPatience(Duration.ofSeconds(20)).creates("Garden");
        Chatter ada = person("Ada", lessPatient("4s"))
                .withPatience(Duration.ofSeconds(20))
                .joins(grace.code());

        ada.await("four beats", heard -> heard.frames("beat").size() >= 4);
        grace.says("Still there?");
        ada.hears("Still there?");
        assertThat(ada.diary().frames("welcome")).hasSize(1);

        person("Linus", lessPatient("1s")).joins(grace.code());
        grace.seesComing("Linus");
        grace.seesGoing("Linus");
        assertThat(grace.diary().people()).extracting(Person::name).contains("Ada");
    }

    @Test
    void a_proxy_restart_loses_nobody_and_nothing() {
        Chatter ada = person("Ada").creates("Garden");
        Chatter grace = person("Grace").joins(ada.code());
        grace.seesPosted(grace.says("Before."));
        proxy.stops();
        String draft = ada.isCutOff().insists("While it was away.");
        assertThatThrownBy(ada::resumes).isNotNull();
        proxy.startsWith(proxy.sample(base()));

        ada.resumes().seesPosted(draft);
        grace.isCutOff().resumes().hears("While it was away.");
        ada.seesAllAnswered();
        assertThat(grace.diary().welcome())
                .hasValueSatisfying(welcome -> assertThat(welcome.resumed()).isTrue());
        assertThat(Checker.among(List.of(ada, grace))).isEmpty();
    }

    private static Answer posted(Visitor visitor, int bytes) {
        return visitor.post("api/rooms", named("Garden").with("more", "x".repeat(bytes)));
    }
}
