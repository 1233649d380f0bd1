package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Moderator;
import chat.parley.testkit.Visitor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests roles: how people get them, what they allow, and how they end. */
class OwningIT extends Visits {
    private static final int GUESSES = 3;

    @Deployment(testable = false)
    public static WebArchive parleyWithFewGuesses() {
        return packagedWith(
                "parley.gate.guesses=" + GUESSES, "parley.gate.guessesPer=1h", "parley.gate.proxies=127.0.0.1");
    }

    private static String appoints(Chatter who, Chatter member, String role) {
        return new Moderator(who).appoints(member, role);
    }

    private static String dismisses(Chatter who, Chatter member) {
        return new Moderator(who).dismisses(member);
    }

    private static String renews(Chatter who) {
        return new Moderator(who).does(Json.empty().with("type", "renew"));
    }

    private static Answer links(Chatter who, String role) {
        return who.visitor()
                .post("api/rooms/" + who.code() + "/links", Json.empty().with("role", role));
    }

    private static String link(Chatter who, String role) {
        Answer made = links(who, role);
        assertThat(made.status()).isEqualTo(201);
        return made.json().text("token");
    }

    private static Answer claims(Chatter who, String token) {
        return who.visitor()
                .post("api/rooms/" + who.code() + "/role", Json.empty().with("token", token));
    }

    /** The role that the server says this visitor has in a room. */
    private static String role(Visitor who, String code) {
        return who.post("api/rooms/" + code + "/role", Json.empty()).json().text("role");
    }

    /** The roles in a new welcome, as "Ada owner". */
    private static List<String> roles(Chatter who) {
        who.resumes();
        List<Json> welcomes = who.diary().frames("welcome");
        return welcomes.get(welcomes.size() - 1).objects("roles").stream()
                .map(holder -> holder.text("name") + " " + holder.text("role"))
                .toList();
    }

    private static Event sees(Chatter who, String kind, String member, String role) {
        return who.sees(
                kind + " " + member,
                event -> event.kind().equals(kind)
                        && event.all().object("member").text("name").equals(member)
                        && event.all().text("role").equals(role));
    }

    private static String roleCookie(Answer answer) {
        return answer.cookies().stream()
                .filter(cookie -> cookie.startsWith("PARLEY_ROLE_"))
                .collect(Collectors.joining());
    }

    @Test
    void whoever_creates_a_room_owns_it_and_others_are_members() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        assertThat(roles(grace)).containsExactly("Ada owner");
        assertThat(role(ada.visitor(), ada.code())).isEqualTo("owner");
        assertThat(role(grace.visitor(), ada.code())).isEqualTo("member");
        assertThat(ada.diary().events()).extracting(Event::kind).containsOnly("joined");
    }

    @Test
    void the_device_keeps_the_role_in_a_cookie_that_scripts_cannot_read() {
        Answer created = visitor().post("api/rooms", Json.empty().with("title", "Garden"));
        assertThat(roleCookie(created))
                .startsWith("PARLEY_ROLE_" + created.json().text("code") + "=")
                .contains("; Max-Age=2592000", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void whoever_creates_a_room_by_the_form_owns_it() {
        Visitor ada = visitor();
        Form form = Form.of(ada.get("").body(), "create").typed("create:name", "Ada");
        Answer made = ada.submit(base().resolve(form.action()).toString(), form.fields());
        assertThat(made.status()).isEqualTo(303);
        String code = made.header("Location").replaceAll(".*/", "").replace("-", "");
        assertThat(role(ada, code)).isEqualTo("owner");
    }

    @Test
    void bringing_a_room_back_or_taking_over_its_code_makes_nobody_its_owner() {
        Visitor mallory = visitor();
        Answer brought =
                mallory.post("api/rooms", Json.empty().with("title", "Garden").with("code", NOWHERE));
        assertThat(brought.status()).isEqualTo(201);
        assertThat(roleCookie(brought)).isEmpty();
        mallory.post("api/rooms/" + NOWHERE + "/members", named("Mallory"));
        assertThat(role(mallory, NOWHERE)).isEqualTo("member");
    }

    @Test
    void an_owner_appoints_and_dismisses_and_everybody_reads_it() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        Chatter linus = comes("Linus").joins(ada.code());
        ada.seesComing("Grace");
        linus.isRefused(appoints(linus, grace, "moderator"));
        linus.isRefusedFor("not-allowed");
        ada.seesPosted(appoints(ada, grace, "moderator"));
        sees(linus, "appointed", "Grace", "moderator");
        assertThat(roles(linus)).containsExactlyInAnyOrder("Ada owner", "Grace moderator");
        ada.seesPosted(dismisses(ada, grace));
        sees(linus, "dismissed", "Grace", "moderator");
        assertThat(roles(linus)).containsExactly("Ada owner");
    }

    @Test
    void a_moderator_cannot_make_themselves_an_owner() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.seesComing("Grace");
        ada.seesPosted(appoints(ada, grace, "moderator"));
        assertThat(grace.isRefused(appoints(grace, grace, "owner")).code()).isEqualTo("not-allowed");
        assertThat(grace.isRefused(dismisses(grace, ada)).code()).isEqualTo("not-allowed");
        assertThat(links(grace, "owner").code()).isEqualTo("not-allowed");
    }

    @Test
    void of_two_owners_who_dismiss_each_other_exactly_one_remains() {
        for (int i = 0; i < 5; i++) {
            Chatter ada = comes("Ada").creates("Garden");
            Chatter grace = comes("Grace").joins(ada.code());
            ada.seesComing("Grace");
            ada.seesPosted(appoints(ada, grace, "owner"));
            sees(grace, "appointed", "Grace", "owner");
            Stream.of(ada, grace).parallel().forEach(one -> dismisses(one, one == ada ? grace : ada));
            Event dismissed = ada.sees("a dismissal", event -> event.kind().equals("dismissed"));
            boolean adaRemains = dismissed.by().name().equals("Ada");
            Chatter loser = adaRemains ? grace : ada;
            loser.await("a refusal", heard -> !heard.refusals().isEmpty());
            assertThat(roles(ada)).containsExactly(adaRemains ? "Ada owner" : "Grace owner");
        }
    }

    @Test
    void a_moderator_removes_what_others_wrote_and_a_member_does_not() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        Chatter linus = comes("Linus").joins(ada.code());
        ada.seesComing("Grace");
        ada.seesPosted(appoints(ada, grace, "moderator"));
        long rude = linus.seesPosted(linus.says("something rude"));
        long mine = ada.seesPosted(ada.says("something kind"));
        linus.isRefused(linus.removes(mine));
        linus.isRefusedFor("not-yours");
        grace.hears("something rude");
        grace.seesPosted(grace.removes(rude));
        linus.sees("the removal", event -> event.kind().equals("removed") && event.target() == rude);
        ada.seesPosted(dismisses(ada, grace));
        assertThat(grace.isRefused(grace.removes(mine)).code()).isEqualTo("not-yours");
    }

    @Test
    void a_link_gives_its_role_and_a_wrong_one_gives_none() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").from("192.0.2.1").joins(ada.code());
        String token = link(ada, "owner");
        assertThat(claims(grace, "A".repeat(22)).code()).isEqualTo("wrong-link");
        assertThat(claims(grace, "no secret").code()).isEqualTo("wrong-link");
        Answer claimed = claims(grace, token);
        assertThat(claimed.json().text("role")).isEqualTo("owner");
        assertThat(roleCookie(claimed)).contains("HttpOnly").doesNotContain(token);
        sees(ada, "appointed", "Grace", "owner");
        Chatter linus = comes("Linus").joins(ada.code());
        assertThat(claims(linus, token).status()).isEqualTo(200);
    }

    @Test
    void a_link_of_one_room_gives_nothing_in_another() {
        Chatter ada = comes("Ada").creates("Garden");
        String token = link(ada, "owner");
        Chatter mallory = comes("Mallory").from("192.0.2.2").joins(newRoom("Orchard"));
        assertThat(claims(mallory, token).code()).isEqualTo("wrong-link");
    }

    @Test
    void only_an_owner_makes_links() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        assertThat(links(ada, "moderator").status()).isEqualTo(201);
        assertThat(links(ada, "member").code()).isEqualTo("unreadable");
        assertThat(links(grace, "moderator").status()).isEqualTo(403);
        assertThat(visitor()
                        .post("api/rooms/" + ada.code() + "/links", Json.empty().with("role", "owner"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void renewed_links_end() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").from("192.0.2.3").joins(ada.code());
        List<String> links = List.of(link(ada, "owner"), link(ada, "owner"), link(ada, "moderator"));
        assertThat(grace.isRefused(renews(grace)).code()).isEqualTo("not-allowed");
        ada.seesPosted(renews(ada));
        for (String token : links) assertThat(claims(grace, token).code()).isEqualTo("wrong-link");
    }

    @Test
    void wrong_links_cost_guesses() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter mallory = comes("Mallory").from("192.0.2.4").joins(ada.code());
        for (int i = 0; i < GUESSES; i++)
            assertThat(claims(mallory, "A".repeat(21) + i).code()).isEqualTo("wrong-link");
        Answer limited = claims(mallory, link(ada, "owner"));
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.code()).isEqualTo("too-many-tries");
        assertThat(mallory.visitor().get("api/rooms/" + NOWHERE).code()).isEqualTo("too-many-tries");
    }

    @Test
    void somebody_who_was_dismissed_gets_the_role_back_neither_by_link_nor_by_cookie() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").from("192.0.2.5").joins(ada.code());
        String token = link(ada, "moderator");
        claims(grace, token);
        sees(ada, "appointed", "Grace", "moderator");
        ada.seesPosted(dismisses(ada, grace));
        assertThat(claims(grace, token).code()).isEqualTo("wrong-link");
        assertThat(role(grace.visitor(), ada.code())).isEqualTo("member");
        ada.seesPosted(appoints(ada, grace, "moderator"));
        String before = kept(grace.visitor());
        assertThat(role(grace.visitor(), ada.code())).isEqualTo("moderator");
        assertThat(kept(grace.visitor())).isNotEqualTo(before);
    }

    /** The cookie with which the device keeps its role. */
    private static String kept(Visitor who) {
        return Stream.of(who.cookies().split("; "))
                .filter(cookie -> cookie.startsWith("PARLEY_ROLE_"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_role_comes_back_with_the_device_after_the_session() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        Visitor tomorrow = visitor();
        String path = "api/rooms/" + ada.code() + "/members";
        tomorrow.post(path, "application/json", named("Ada Byron").toString(), "Cookie", kept(ada.visitor()));
        sees(grace, "appointed", "Ada Byron", "owner");
        assertThat(roles(grace)).containsExactly("Ada Byron owner");
        Visitor stranger = visitor();
        stranger.post(
                path, "application/json", named("Mallory").toString(), "Cookie", "PARLEY_ROLE_" + ada.code() + "=A");
        assertThat(role(stranger, ada.code())).isEqualTo("member");
    }

    @Test
    void an_appointed_member_keeps_the_role_on_the_device() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.seesComing("Grace");
        ada.seesPosted(appoints(ada, grace, "moderator"));
        assertThat(role(grace.visitor(), ada.code())).isEqualTo("moderator");
        Visitor tomorrow = visitor();
        tomorrow.post(
                "api/rooms/" + ada.code() + "/members",
                "application/json",
                named("Grace Hopper").toString(),
                "Cookie",
                kept(grace.visitor()));
        sees(ada, "appointed", "Grace Hopper", "moderator");
    }

    @Test
    void whoever_leaves_for_good_gives_up_the_role_and_may_choose_a_successor() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.seesComing("Grace");
        String me = "api/rooms/" + ada.code() + "/me";
        assertThat(ada.visitor().delete(me + "?successor=m99").code()).isEqualTo("no-such-member");
        assertThat(ada.visitor().get(me).status()).isEqualTo(200);
        Answer left = ada.visitor().delete(me + "?successor=" + Moderator.id(grace));
        assertThat(left.status()).isEqualTo(204);
        assertThat(roleCookie(left)).contains("; Max-Age=0");
        sees(grace, "appointed", "Grace", "owner");
        sees(grace, "dismissed", "Ada", "owner");
        grace.seesGoing("Ada");
        assertThat(roles(grace)).containsExactly("Grace owner");
    }

    @Test
    void a_room_without_owners_goes_on_and_its_owner_link_still_works() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        String token = link(ada, "owner");
        ada.leaves();
        grace.seesGoing("Ada");
        grace.seesPosted(grace.says("still here"));
        assertThat(roles(grace)).isEmpty();
        assertThat(claims(grace, token).json().text("role")).isEqualTo("owner");
    }

    @Test
    void a_message_with_a_link_that_gives_a_role_is_refused() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("See " + base() + "join/" + ada.code() + "#1"));
        String link = base() + "join/" + ada.code() + "#owner=" + link(ada, "owner");
        assertThat(ada.isRefused(ada.says("Here: " + link)).code()).isEqualTo("holds-link");
    }

    @Test
    void no_secret_is_in_any_frame_or_file() {
        Chatter ada = comes("Ada").creates("Garden");
        String token = link(ada, "owner");
        String device = kept(ada.visitor()).replaceAll(".*=", "");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.seesComing("Grace");
        ada.seesPosted(appoints(ada, grace, "moderator"));
        sees(grace, "appointed", "Grace", "moderator");
        String file = grace.visitor().get("api/rooms/" + ada.code() + "/export").body();
        assertThat(file).contains("appointed").doesNotContain(token, device, "hash", "key:", "links:");
        assertThat(grace.diary().frames().toString()).doesNotContain(token, device, "key:", "links:");
        assertThat(visitor().get("api/rooms/" + ada.code()).body()).doesNotContain("owner", token, device);
    }

    @Test
    void whoever_imports_a_room_owns_it_and_its_roles_do_not_come_along() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.seesComing("Grace");
        ada.seesPosted(appoints(ada, grace, "owner"));
        String file = grace.visitor().get("api/rooms/" + ada.code() + "/export").body();
        Visitor linus = visitor();
        Answer brought =
                linus.post("api/rooms/import", "application/x-ndjson", file, "Origin", Visitor.originOf(base()));
        String code = brought.json().text("code");
        linus.post("api/rooms/" + code + "/members", named("Linus"));
        assertThat(role(linus, code)).isEqualTo("owner");
        Chatter mallory = comes("Mallory").joins(code);
        assertThat(roles(mallory)).containsExactly("Linus owner");
    }
}
