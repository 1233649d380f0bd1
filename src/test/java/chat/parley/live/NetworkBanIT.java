package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Json;
import chat.parley.testkit.Moderator;
import chat.parley.testkit.Visitor;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests bans of networks. Ada owns the room and is at home; Linus is in a café. */
class NetworkBanIT extends Visits {
    private static final String HOME = "192.0.2.1";
    private static final String CAFE = "198.51.100.7";
    private static final int OUT = 4103;
    private static final int TEN_MINUTES = 600;

    private Chatter ada;
    private Chatter linus;
    private Moderator owner;

    @Deployment(testable = false)
    public static WebArchive parleyBehindAProxy() {
        return packagedWith("parley.posts.burst=1000", "parley.gate.proxies=127.0.0.1");
    }

    @BeforeEach
    void linus_is_in_a_cafe() {
        ada = comes("Ada").from(HOME).creates("Garden");
        owner = new Moderator(ada);
        linus = joining("Linus", CAFE);
    }

    private Chatter joining(String name, String address) {
        Chatter who = comes(name).from(address).joins(ada.code());
        ada.seesComing(name);
        return who;
    }

    private Answer joins(Visitor who, String name) {
        return who.post("api/rooms/" + ada.code() + "/members", named(name));
    }

    private Answer joinsFrom(String address, String name) {
        return joins(visitor().from(address), name);
    }

    private static Answer network(Chatter asking, Chatter member) {
        return network(asking.visitor(), asking.code(), Moderator.id(member));
    }

    private static Answer network(Visitor asking, String code, String member) {
        return asking.get("api/rooms/" + code + "/members/" + member + "/network");
    }

    private static void reaches(Answer answer, int here, boolean offered) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().number("here")).isEqualTo(here);
        assertThat(answer.json().flag("offered")).isEqualTo(offered);
    }

    private static void isOut(Chatter who) {
        assertThat(who.isClosed().code()).isEqualTo(OUT);
        assertThat(who.diary().frames("out"))
                .singleElement()
                .extracting(out -> out.text("how") + ": " + out.text("reason"))
                .isEqualTo("banned: Spam");
    }

    private static void isBanned(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("banned");
    }

    @Test
    void everybody_here_from_the_network_is_banned_and_a_private_window_does_not_help() {
        Chatter hedy = joining("Hedy", CAFE);
        Chatter grace = joining("Grace", HOME);
        reaches(network(ada, linus), 1, true);

        ada.seesPosted(owner.bansWithNetwork(linus, TEN_MINUTES, "Spam"));

        isOut(linus);
        isOut(hedy);
        Answer no = joinsFrom(CAFE, "Mallory");
        isBanned(no);
        assertThat(no.json().text("detail")).isEqualTo("Spam");
        assertThat(Integer.parseInt(no.header("Retry-After"))).isBetween(1, TEN_MINUTES);
        assertThat(visitor().from(CAFE).get("join/" + ada.code()).body()).contains("Spam");
        assertThat(visitor().from(HOME).get("join/" + ada.code()).body()).doesNotContain("Spam");
        assertThat(joinsFrom("198.51.100.8", "Mallory").status()).isEqualTo(201);
        grace.seesPosted(grace.says("Quiet here."));

        ada.seesPosted(owner.unbans(linus));
        assertThat(joinsFrom(CAFE, "Barbara").status()).isEqualTo(201);
        isBanned(joins(hedy.visitor(), "Hedy"));
    }

    @Test
    void of_an_ipv6_address_the_64_is_banned() {
        Chatter mallory = joining("Mallory", "2001:db8:1:2::7");
        ada.seesPosted(owner.bansWithNetwork(mallory, 0, "Spam"));
        isOut(mallory);
        isBanned(joinsFrom("2001:db8:1:2:ffff::1", "Somebody Else"));
        assertThat(joinsFrom("2001:db8:1:3::7", "Barbara").status()).isEqualTo(201);
    }

    @Test
    void a_seat_that_is_carried_there_opens_nothing() {
        Chatter grace = joining("Grace", HOME);
        ada.seesPosted(owner.bansWithNetwork(linus, 0, "Spam"));
        isOut(linus);
        grace.from(CAFE);
        isBanned(grace.visitor().get("api/rooms/" + ada.code() + "/me"));
        isBanned(grace.visitor().get("api/rooms/" + ada.code() + "/events?after=0&limit=1"));
        assertThatThrownBy(() -> also(grace.opensAnotherTab()))
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(403));
        grace.from(HOME);
        also(grace.opensAnotherTab());
    }

    @Test
    void somebody_with_a_role_gets_in_by_seat_or_device() {
        Chatter grace = joining("Grace", HOME);
        ada.seesPosted(owner.appoints(grace, "moderator"));
        String role = roleCookie(grace);
        ada.seesPosted(owner.bansWithNetwork(linus, 0, "Spam"));
        isOut(linus);
        grace.from(CAFE);
        also(grace.opensAnotherTab());
        Visitor again = visitor().from(CAFE);
        String code = ada.code();
        isBanned(joins(again, "Grace again"));
        Answer back = again.post(
                "api/rooms/" + code + "/members",
                "application/json",
                named("Grace again").toString(),
                "Origin",
                Visitor.originOf(base()),
                "Cookie",
                role);
        assertThat(back.status()).isEqualTo(201);
    }

    /** The cookie by which this device gets its role again, as its next request would send it. */
    private static String roleCookie(Chatter who) {
        Answer kept = who.visitor().post("api/rooms/" + who.code() + "/role", Json.empty());
        return kept.cookies().stream()
                .filter(cookie -> cookie.startsWith("PARLEY_ROLE_"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_is_not_offered_if_somebody_with_a_role_is_here_from_it() {
        Chatter grace = joining("Grace", CAFE);
        reaches(network(ada, linus), 1, true);
        ada.seesPosted(owner.appoints(grace, "moderator"));
        reaches(network(ada, linus), 0, false);
        assertThat(ada.isRefused(owner.bansWithNetwork(linus, 0, "")).code()).isEqualTo("shared-network");
        linus.seesPosted(linus.says("Still here."));
    }

    @Test
    void it_is_not_offered_for_the_address_of_a_proxy() {
        Chatter mallory = comes("Mallory").joins(ada.code());
        ada.seesComing("Mallory");
        reaches(network(ada, linus), 0, true);
        reaches(network(ada, mallory), 0, false);
        assertThat(ada.isRefused(owner.bansWithNetwork(mallory, 0, "")).code()).isEqualTo("no-network");
        mallory.seesPosted(mallory.says("Still here."));
    }

    @Test
    void only_those_who_may_ban_somebody_learn_about_their_network() {
        Chatter grace = joining("Grace", CAFE);
        reaches(network(ada, grace), 1, true);
        for (Answer no : List.of(network(linus, grace), network(ada, ada))) {
            assertThat(no.status()).isEqualTo(403);
            assertThat(no.code()).isEqualTo("not-allowed");
        }
        assertThat(network(visitor(), ada.code(), Moderator.id(linus)).status()).isEqualTo(401);
        assertThat(network(ada.visitor(), ada.code(), "m99").code()).isEqualTo("no-such-member");
    }

    @Test
    void no_file_and_no_frame_has_an_address_or_a_network() {
        ada.seesPosted(owner.bansWithNetwork(linus, 0, "Spam"));
        isOut(linus);
        ada.seesGoing("Linus");
        String file = ada.visitor().get("api/rooms/" + ada.code() + "/export").body();
        assertThat(file).contains("\"banned\"").doesNotContain(CAFE, HOME, "network");
        String list = ada.visitor().get("api/rooms/" + ada.code() + "/bans").body();
        assertThat(list).contains("Linus").doesNotContain(CAFE, HOME, "network");
        assertThat(ada.diary().events().toString()).contains("banned").doesNotContain(CAFE, HOME, "network");
    }
}
