package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Person;
import chat.parley.testkit.Visitor;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the visitor token, with two applications that share a key and one without a key. */
class PassIT extends Visits {
    private static final String KEY = "a key of the Garden's two servers";
    private static final String NEWER_KEY = "a newer key of the Garden's servers";
    private static final String SHARED = "parley.gate.cookiePath=/";
    private static final String COOKIE = "PARLEY_VISITOR";

    @ArquillianResource
    @OperateOnDeployment("south")
    private URL south;

    @ArquillianResource
    @OperateOnDeployment("alone")
    private URL alone;

    @Deployment(testable = false)
    public static WebArchive oneServer() {
        return War.at("/north", SHARED, "parley.gate.visitorKey=" + KEY).addClass(EndOfSession.class);
    }

    @Deployment(testable = false, name = "south")
    public static WebArchive anotherServerThatHasTheNewKeyAlready() {
        String keys = "parley.gate.visitorKey=" + NEWER_KEY + "," + KEY;
        return War.at("/south", SHARED, keys, "parley.gate.secureCookie=true");
    }

    @Deployment(testable = false, name = "alone")
    public static WebArchive aServerWithoutAKey() {
        return War.at("/alone", SHARED);
    }

    @Test
    void a_visitor_of_another_server_is_recognised_only_with_a_token() {
        Visitor ada = visitor();
        assertThat(joins(ada).stream().filter(cookie -> cookie.startsWith(COOKIE)))
                .singleElement()
                .asString()
                .contains("; Path=/; HttpOnly; SameSite=Lax")
                .doesNotContain("Secure");

        assertThat(alive(south, "PARLEY=" + sessionOf(ada)).status()).isEqualTo(401);
        assertThat(alive(south, ada.cookies()).status()).isEqualTo(204);
        assertThat(alive(south, passOf(ada)).status()).isEqualTo(204);

        assertThat(alive(south, "A=B").status()).isEqualTo(401);
        assertThat(alive(alone, ada.cookies()).status()).isEqualTo(401);
    }

    @Test
    void another_server_reissues_a_token_only_when_due() {
        Visitor ada = visitor();
        joins(ada);
        assertThat(passesIn(alive(south, passOf(ada)))).isEmpty();

        String almostOver = COOKIE + "=" + sealed(KEY, id(ada), Instant.now().plusSeconds(60));

        assertThat(passesIn(alive(south, almostOver)))
                .singleElement()
                .asString()
                .contains(id(ada))
                .contains("; Secure");
    }

    @Test
    void a_lost_session_continues_as_the_same_member() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Person before = ada.diary().welcome().orElseThrow().you();

        assertThat(ada.visitor().get("end-of-session").status()).isEqualTo(204);
        // WildFly itself closes the connections of an expired session, before Parley is notified.
        assertThat(ada.isClosed().code()).isEqualTo(Server.WILDFLY.runs() ? 1008 : 1001);
        ada.resumes();

        ada.seesPosted(ada.says("Here I am."));
        grace.hears("Here I am.");
        assertThat(ada.diary().welcome().orElseThrow().you()).isEqualTo(before);
        assertThat(grace.diary().events().stream().filter(event -> event.kind().equals("left")))
                .isEmpty();
    }

    @Test
    void a_token_of_a_visitor_who_left_opens_nothing() {
        Visitor ada = visitor();
        String garden = roomOf(ada);
        String me = "api/rooms/" + garden + "/me";
        String pass = passOf(ada);
        assertThat(visitor().get(me, "Cookie", pass).status()).isEqualTo(200);
        assertThat(connects(garden, pass)).isEqualTo(101);

        assertThat(ada.delete(me).status()).isEqualTo(204);

        assertThat(visitor().get(me, "Cookie", pass).status()).isEqualTo(401);
        assertThat(connects(garden, pass)).isEqualTo(401);
    }

    @Test
    void a_copied_token_stays_useless_after_its_owner_rejoined() {
        Visitor ada = visitor();
        String garden = roomOf(ada);
        String copied = passOf(ada);
        assertThat(visitor().get(me(garden), "Cookie", copied).status()).isEqualTo(200);
        assertThat(connects(garden, copied)).isEqualTo(101);

        assertThat(ada.delete(me(garden)).status()).isEqualTo(204);
        ada.post("api/rooms/" + garden + "/members", named("Ada"));

        assertThat(visitor().get(me(garden), "Cookie", passOf(ada)).status()).isEqualTo(200);
        assertThat(visitor().get(me(garden), "Cookie", copied).status()).isEqualTo(401);
        assertThat(connects(garden, copied)).isEqualTo(401);
    }

    @Test
    void leaving_one_room_replaces_the_token_for_the_remaining_rooms() {
        Visitor ada = visitor();
        String garden = roomOf(ada);
        String orchard = roomOf(ada);
        String copied = passOf(ada);
        Visitor thief = visitor();
        assertThat(thief.get(me(orchard), "Cookie", copied).status()).isEqualTo(200);

        Answer left = ada.delete(me(garden));

        assertThat(passesIn(left)).singleElement().asString().contains("; HttpOnly; SameSite=Lax");
        assertThat(passOf(ada)).isNotEqualTo(copied);
        assertThat(visitor().get(me(orchard), "Cookie", passOf(ada)).status()).isEqualTo(200);
        assertThat(thief.get(me(orchard)).status())
                .as("by the session of the copy")
                .isEqualTo(401);
        assertThat(thief.get(me(orchard), "Cookie", copied).status()).isEqualTo(401);
        assertThat(connects(orchard, copied)).isEqualTo(401);
    }

    @Test
    void an_old_token_after_leaving_over_the_socket_starts_a_new_visitor() {
        Chatter ada = comes("Ada").joins(newRoom("Garden"));
        String copied = passOf(ada.visitor());
        ada.leaves();
        ada.isClosed();
        Visitor elsewhere = visitor();
        elsewhere.get("api/alive", "Cookie", copied);

        String orchard = roomOf(elsewhere);

        assertThat(elsewhere.get(me(orchard)).status()).isEqualTo(200);
        assertThat(passOf(elsewhere)).isNotEqualTo(copied);
        assertThat(visitor().get(me(orchard), "Cookie", copied).status()).isEqualTo(401);
    }

    @Test
    void an_abandoned_session_follows_the_newer_token() {
        Visitor ada = visitor();
        String garden = roomOf(ada);
        String orchard = roomOf(ada);
        Visitor another = visitor();
        assertThat(another.get(me(orchard), "Cookie", passOf(ada)).status()).isEqualTo(200);
        String leftBehind = "PARLEY=" + sessionOf(another);
        assertThat(visitor().get(me(orchard), "Cookie", leftBehind).status()).isEqualTo(200);

        assertThat(ada.delete(me(garden)).status()).isEqualTo(204);

        assertThat(visitor().get(me(orchard), "Cookie", leftBehind).status()).isEqualTo(401);
        Answer both = visitor().get(me(orchard), "Cookie", leftBehind + "; " + passOf(ada));
        assertThat(both.status()).isEqualTo(200);
        assertThat(both.cookies()).as("another session").anyMatch(cookie -> cookie.startsWith("PARLEY="));
        assertThat(visitor().get(me(orchard), "Cookie", leftBehind).status())
                .as("the old session's cookie")
                .isEqualTo(401);
    }

    @Test
    void a_session_that_ends_without_connections_frees_the_name() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        String members = "api/rooms/" + grace.code() + "/members";
        grace.seesComing("Ada");
        ada.isCutOff();
        grace.seesGoing("Ada");
        assertThat(visitor().post(members, named("Ada")).code()).isEqualTo("name-taken");

        ada.visitor().get("end-of-session");

        assertThat(visitor().post(members, named("Ada")).status()).isEqualTo(201);
    }

    @Test
    void an_altered_token_impersonates_nobody() {
        Visitor ada = visitor();
        Visitor grace = visitor();
        joins(ada);
        joins(grace);
        Instant later = Instant.now().plusSeconds(600);
        assertThat(alive(south, COOKIE + "=" + sealed(KEY, id(ada), later)).status())
                .isEqualTo(204);

        String hers = passOf(ada);
        for (String forged : List.of(
                hers.replace(id(ada), id(grace)),
                hers.replaceFirst("\\.\\d+\\.", ".99999999999."),
                hers.substring(0, hers.lastIndexOf('.') + 1),
                hers.substring(0, hers.lastIndexOf('.')),
                COOKIE + "=" + sealed("a key that somebody has made up.", id(ada), later),
                COOKIE + "=" + sealed(KEY, id(ada), Instant.now().minusSeconds(1)),
                hers + "; " + passOf(grace))) {
            assertThat(alive(south, forged).status()).as(forged).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void a_page_of_another_origin_gets_no_session_from_a_token(String origin) {
        Visitor ada = visitor();
        String garden = roomOf(ada);
        assertThat(connects(garden, passOf(ada))).isEqualTo(101);

        Answer posted = visitor().post("api/rooms", "application/json", "{}", "Origin", origin, "Cookie", passOf(ada));
        Answer upgraded = rawSocket().upgrade("live/" + garden, "Origin: " + origin, "Cookie: " + passOf(ada));

        assertThat(List.of(posted.status(), upgraded.status())).containsOnly(403);
        assertThat(posted.cookies()).isEmpty();
        assertThat(upgraded.cookies()).isEmpty();
    }

    private List<String> joins(Visitor who) {
        return who.post("api/rooms/" + newRoom("Garden") + "/members", named("Ada"))
                .cookies();
    }

    private String roomOf(Visitor who) {
        String room = newRoom("Garden");
        who.post("api/rooms/" + room + "/members", named("Ada"));
        return room;
    }

    private static String me(String room) {
        return "api/rooms/" + room + "/me";
    }

    private int connects(String room, String cookie) {
        return rawSocket()
                .upgrade("live/" + room, "Origin: " + Visitor.originOf(base()), "Cookie: " + cookie)
                .status();
    }

    private static Answer alive(URL where, String cookies) {
        return Visitor.at(War.address(where)).get("api/alive", "Cookie", cookies);
    }

    private static String passOf(Visitor who) {
        return COOKIE + "=" + cookie(who, COOKIE);
    }

    private static String sessionOf(Visitor who) {
        return cookie(who, "PARLEY");
    }

    private static String id(Visitor who) {
        return cookie(who, COOKIE).split("\\.", 3)[1];
    }

    private static String cookie(Visitor who, String name) {
        return List.of(who.cookies().split("; ", -1)).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    private static List<String> passesIn(Answer answer) {
        return answer.cookies().stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .toList();
    }

    /** A visitor token as docs/security.md describes it, made without the server's own code. */
    private static String sealed(String key, String visitor, Instant until) {
        String signed = "1." + UUID.fromString(visitor) + "." + until.getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] seal = mac.doFinal(("parley visitor\n" + signed).getBytes(StandardCharsets.UTF_8));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
