package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.net.URL;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * Tests that a room comes back with its roles, by its sealed charter only: from one application to another with the
 * same key, which does not know the room, as after a restart.
 */
class OwningBackIT extends Visits {
    private static final String KEY = "parley.gate.visitorKey=a key of the Garden before and after";

    @ArquillianResource
    @OperateOnDeployment("after")
    private URL after;

    @Deployment(testable = false)
    public static WebArchive before() {
        return War.at("/before", KEY, "parley.gate.cookiePath=/");
    }

    @Deployment(testable = false, name = "after")
    public static WebArchive afterTheRestart() {
        return War.at("/after", KEY, "parley.gate.cookiePath=/");
    }

    /** So that each seat has a name of its own: earlier ones are held. */
    private int seats;

    private static String charter(Chatter who) {
        return who.visitor().get("api/rooms/" + who.code() + "/charter").json().text("charter");
    }

    private static void does(Chatter who, Json command) {
        String draft = UUID.randomUUID().toString();
        who.sends(command.with("draft", draft));
        who.seesPosted(draft);
    }

    private Answer bringsBack(String code, String charter) {
        Json room = Json.empty().with("code", code).with("title", "Garden");
        return Visitor.at(there()).post("api/rooms", charter == null ? room : room.with("charter", charter));
    }

    private URI there() {
        return War.address(after);
    }

    /** The role that somebody gets who joins the room after the restart with the device from before. */
    private String roleOf(Chatter who) {
        String path = "api/rooms/" + who.code();
        String kept = Stream.of(who.visitor().cookies().split("; "))
                .filter(cookie -> cookie.startsWith("PARLEY_ROLE_"))
                .collect(Collectors.joining("; "));
        Visitor back = Visitor.at(there());
        String name = named(who.name() + " " + ++seats).toString();
        Answer joined = back.post(path + "/members", "application/json", name, "Cookie", kept);
        assertThat(joined.status()).isEqualTo(201);
        return role(back, who.code());
    }

    private static String role(Visitor who, String code) {
        return who.post("api/rooms/" + code + "/role", Json.empty()).json().text("role");
    }

    @Test
    void a_member_gets_the_sealed_charter() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        String sealed = charter(grace);
        assertThat(sealed).hasSizeGreaterThan(100).matches("[\\w-]+");
        assertThat(grace.diary().frames("welcome").get(0).text("charter")).isEqualTo(sealed);
        assertThat(visitor().get("api/rooms/" + ada.code() + "/charter").status())
                .isEqualTo(401);
    }

    @Test
    void the_room_comes_back_with_its_owner_whoever_brings_it_back() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        assertThat(bringsBack(ada.code(), charter(grace)).status()).isEqualTo(201);
        assertThat(roleOf(grace)).isEqualTo("member");
        assertThat(roleOf(ada)).isEqualTo("owner");
    }

    @Test
    void a_code_without_a_charter_gives_a_plain_room() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(bringsBack(ada.code(), null).status()).isEqualTo(201);
        assertThat(roleOf(ada)).isEqualTo("member");
    }

    @Test
    void a_forged_charter_or_one_of_another_room_counts_as_none() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter mallory = comes("Mallory").creates("Orchard");
        assertThat(bringsBack(ada.code(), charter(mallory)).status()).isEqualTo(201);
        assertThat(bringsBack(mallory.code(), "A" + charter(mallory).substring(1))
                        .status())
                .isEqualTo(201);
        assertThat(roleOf(ada)).isEqualTo("member");
        assertThat(roleOf(mallory)).isEqualTo("member");
    }

    @Test
    void the_later_of_two_charters_counts_even_if_it_comes_second_and_an_older_one_changes_nothing() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.seesComing("Grace");
        String member = grace.diary().welcome().orElseThrow().you().id();
        does(ada, Json.empty().with("type", "appoint").with("member", member).with("role", "moderator"));
        assertThat(role(grace.visitor(), ada.code())).isEqualTo("moderator");
        String older = charter(grace);
        does(ada, Json.empty().with("type", "dismiss").with("member", member));
        String newer = charter(ada);

        assertThat(bringsBack(ada.code(), older).status()).isEqualTo(201);
        assertThat(roleOf(grace)).isEqualTo("moderator");
        assertThat(bringsBack(ada.code(), older).code()).isEqualTo("code-taken");
        assertThat(roleOf(grace)).isEqualTo("moderator");
        assertThat(bringsBack(ada.code(), newer).code()).isEqualTo("code-taken");
        assertThat(roleOf(grace)).isEqualTo("member");
        assertThat(bringsBack(ada.code(), older).code()).isEqualTo("code-taken");
        assertThat(roleOf(grace)).isEqualTo("member");
        assertThat(roleOf(ada)).isEqualTo("owner");
    }

    @Test
    void an_owner_gets_a_plain_room_back_that_somebody_else_brought_back_first() {
        Chatter ada = comes("Ada").creates("Garden");
        bringsBack(ada.code(), null);
        assertThat(bringsBack(ada.code(), charter(ada)).code()).isEqualTo("code-taken");
        assertThat(roleOf(ada)).isEqualTo("owner");
    }
}
