package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Event;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Json;
import chat.parley.testkit.Moderator;
import chat.parley.testkit.Refused;
import chat.parley.testkit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests muting, removing and banning people, and the undoing of each. Ada owns the room, Grace moderates it, Linus and
 * Hedy are members.
 */
class ModeratingIT extends Visits {
    private static final int OUT = 4103;
    private static final int TEN_MINUTES = 600;
    private static final Duration UNDO = Duration.ofSeconds(2);

    private Chatter ada;
    private Chatter grace;
    private Chatter linus;
    private Chatter hedy;
    private Moderator owner;
    private Moderator moderator;

    @Deployment(testable = false)
    public static WebArchive parleyThatForgetsSoon() {
        return packagedWith("parley.posts.burst=1000", "parley.posts.undoFor=" + UNDO.toSeconds() + "s");
    }

    @BeforeEach
    void a_room_with_an_owner_a_moderator_and_two_members() {
        ada = comes("Ada").creates("Garden");
        grace = comes("Grace").joins(ada.code());
        linus = comes("Linus").joins(ada.code());
        hedy = comes("Hedy").joins(ada.code());
        owner = new Moderator(ada);
        moderator = new Moderator(grace);
        ada.seesComing("Hedy");
        ada.seesPosted(owner.appoints(grace, "moderator"));
    }

    private static Event sees(Chatter who, String kind, String member) {
        return who.sees(
                kind + " " + member,
                event -> event.kind().equals(kind)
                        && event.all().object("member").text("name").equals(member));
    }

    private static long says(Chatter who, String text) {
        return who.seesPosted(who.says(text));
    }

    private static String refused(Chatter who, String draft) {
        return who.isRefused(draft).code();
    }

    private static void refusesAll(Chatter who, String code, Stream<String> drafts) {
        drafts.forEach(draft -> assertThat(refused(who, draft)).isEqualTo(code));
    }

    private static Answer joins(Visitor who, String code, String name) {
        return who.post("api/rooms/" + code + "/members", named(name));
    }

    private Answer comesBack(Chatter who) {
        return joins(who.visitor(), ada.code(), who.name());
    }

    private static void isOut(Chatter who, String how, String reason) {
        assertThat(who.isClosed().code()).isEqualTo(OUT);
        assertThat(who.diary().frames("out")).singleElement().satisfies(out -> {
            assertThat(out.text("how")).isEqualTo(how);
            assertThat(out.textOrNothing("reason")).isEqualTo(reason);
        });
    }

    private static void isOver(String until, int after) {
        assertThat(Instant.parse(until)).isBetween(Instant.now(), Instant.now().plusSeconds(after + 1L));
    }

    private static Answer bans(Chatter who) {
        return who.visitor().get("api/rooms/" + who.code() + "/bans");
    }

    private static List<String> muted(Chatter who) {
        who.resumes();
        List<Json> welcomes = who.diary().frames("welcome");
        return welcomes.get(welcomes.size() - 1).objects("muted").stream()
                .map(one -> one.text("name"))
                .toList();
    }

    @Test
    void a_muted_member_changes_nothing_that_others_read_until_unmuted() {
        long before = says(linus, "before");
        grace.seesPosted(moderator.mutes(linus, TEN_MINUTES));
        isOver(sees(linus, "muted", "Linus").all().text("until"), TEN_MINUTES);
        refusesAll(
                linus,
                "muted",
                Stream.of(
                        linus.says("after"),
                        linus.replies(before, "after"),
                        linus.edits(before, "changed"),
                        linus.reacts(before, "🌱", true),
                        linus.takesTheName("Ada's friend"),
                        linus.setsTheTopic("Spam")));
        assertThat(muted(hedy)).containsExactly("Linus");
        linus.seesPosted(linus.removes(before));
        grace.seesPosted(moderator.unmutes(linus));
        sees(linus, "unmuted", "Linus");
        says(linus, "I'll be kind.");
        assertThat(muted(hedy)).isEmpty();
    }

    @Test
    void a_refusal_says_when_a_mute_ends_and_it_ends_by_itself() {
        grace.seesPosted(moderator.mutes(linus, 2));
        sees(linus, "muted", "Linus");
        assertThat(linus.isRefused(linus.says("now")).retryAfter()).isBetween(Duration.ofMillis(1), UNDO);
        await().until(() -> says(linus));
        assertThat(muted(hedy)).isEmpty();
    }

    /** Whether the member says something without a refusal. */
    private static boolean says(Chatter who) {
        String draft = who.says("again");
        who.await(
                "an answer",
                heard -> heard.acknowledged().containsKey(draft)
                        || heard.refusals().stream().anyMatch(no -> no.draft().equals(draft)));
        return who.diary().acknowledged().containsKey(draft);
    }

    @Test
    void a_mute_without_an_end_lasts_until_somebody_ends_it_and_may_be_replaced() {
        grace.seesPosted(moderator.mutes(linus, 0));
        assertThat(sees(linus, "muted", "Linus").all().has("until")).isFalse();
        Refused no = linus.isRefused(linus.says("now"));
        assertThat(no.retryAfter()).isZero();
        grace.seesPosted(moderator.mutes(linus, TEN_MINUTES));
        linus.sees(
                "an end", event -> event.kind().equals("muted") && event.all().has("until"));
    }

    @Test
    void the_typing_of_a_muted_member_is_not_shown() {
        Json typing = Json.empty().with("type", "typing").with("on", true);
        linus.sends(typing);
        hedy.await("Linus typing", heard -> heard.frames("typing").toString().contains("Linus"));
        hedy.await("silence", heard -> !last(heard.frames("typing")).contains("Linus"));
        grace.seesPosted(moderator.mutes(linus, 0));
        sees(linus, "muted", "Linus");
        linus.sends(typing);
        refused(linus, linus.says("so that the server has read it"));
        ada.sends(typing);
        hedy.await("Ada typing", heard -> last(heard.frames("typing")).contains("Ada"));
        assertThat(last(hedy.diary().frames("typing"))).doesNotContain("Linus");
    }

    private static String last(List<Json> frames) {
        return frames.get(frames.size() - 1).toString();
    }

    @Test
    void nobody_acts_on_somebody_of_their_own_or_a_higher_role() {
        ada.seesPosted(owner.appoints(hedy, "moderator"));
        sees(grace, "appointed", "Hedy");
        grace.seesPosted(moderator.mutes(linus, TEN_MINUTES));
        Moderator member = new Moderator(linus);
        for (Function<Chatter, String> act : acts(member)) {
            refusesAll(linus, "not-allowed", Stream.of(ada, grace, linus).map(act));
        }
        for (Function<Chatter, String> act : acts(moderator)) {
            refusesAll(grace, "not-allowed", Stream.of(ada, hedy, grace).map(act));
        }
        for (Function<Chatter, String> act : acts(owner)) {
            assertThat(refused(ada, act.apply(ada))).isEqualTo("not-allowed");
        }
        ada.seesPosted(owner.mutes(grace, TEN_MINUTES));
        sees(hedy, "muted", "Grace");
    }

    private static List<Function<Chatter, String>> acts(Moderator who) {
        return List.of(
                whom -> who.mutes(whom, TEN_MINUTES),
                who::unmutes,
                whom -> who.kicks(whom, ""),
                whom -> who.bans(whom, TEN_MINUTES, ""),
                who::bansAndClears);
    }

    @Test
    void somebody_who_was_removed_is_told_why_and_may_come_back() {
        Chatter tab = also(linus.opensAnotherTab());
        grace.seesPosted(moderator.kicks(linus, "Please calm down"));
        isOut(linus, "kicked", "Please calm down");
        isOut(tab, "kicked", "Please calm down");
        Event kicked = sees(hedy, "kicked", "Linus");
        assertThat(hedy.seesGoing("Linus").seq()).isGreaterThan(kicked.seq());
        assertThat(kicked.all().toString()).doesNotContain("calm");
        assertThat(refused(grace, moderator.kicks(linus, ""))).isEqualTo("no-such-member");
        linus.joins(ada.code());
        says(linus, "I'm calm.");
    }

    @Test
    void a_banned_member_is_told_why_and_gets_in_neither_again_nor_under_another_name() {
        Chatter tab = also(linus.opensAnotherTab());
        grace.seesPosted(moderator.bans(linus, TEN_MINUTES, "Spam"));
        isOut(linus, "banned", "Spam");
        isOut(tab, "banned", "Spam");
        isOver(linus.diary().frames("out").get(0).text("until"), TEN_MINUTES);
        isOver(sees(hedy, "banned", "Linus").all().text("until"), TEN_MINUTES);
        hedy.seesGoing("Linus");
        assertThat(joins(linus.visitor(), newRoom("Orchard"), "Linus").status()).isEqualTo(201);
        for (Answer no : List.of(
                comesBack(linus),
                joins(linus.visitor(), ada.code(), "Somebody Else"),
                linus.visitor().get("api/rooms/" + ada.code() + "/me"))) {
            assertThat(no.status()).isEqualTo(403);
            assertThat(no.code()).isEqualTo("banned");
            assertThat(no.json().text("detail")).isEqualTo("Spam");
            assertThat(Integer.parseInt(no.header("Retry-After"))).isBetween(1, TEN_MINUTES);
        }
        assertThatThrownBy(() -> also(linus.opensAnotherTab()))
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(403));
        assertThat(joins(visitor(), ada.code(), "Barbara").status()).isEqualTo(201);
    }

    @Test
    void a_ban_ends_by_itself() {
        grace.seesPosted(moderator.bans(linus, 2, ""));
        isOut(linus, "banned", "");
        assertThat(comesBack(linus).code()).isEqualTo("banned");
        assertThat(bans(grace).json().objects("bans")).hasSize(1);
        await().until(() -> comesBack(linus).status() == 201);
        assertThat(bans(grace).json().objects("bans")).isEmpty();
        says(linus.connects(), "back");
    }

    @Test
    void a_ban_for_good_has_no_end_until_somebody_ends_it() {
        grace.seesPosted(moderator.bans(linus, 0, ""));
        isOut(linus, "banned", "");
        assertThat(linus.diary().frames("out").get(0).has("until")).isFalse();
        Answer no = comesBack(linus);
        assertThat(no.code()).isEqualTo("banned");
        assertThat(no.header("Retry-After")).isEmpty();
        assertThat(no.json().has("detail")).isFalse();
        grace.seesPosted(moderator.unbans(linus));
        sees(hedy, "unbanned", "Linus");
        says(linus.joins(ada.code()), "Thank you.");
    }

    @Test
    void ending_what_is_not_in_force_changes_nothing() {
        assertThat(grace.seesPosted(moderator.unmutes(linus))).isZero();
        assertThat(grace.seesPosted(moderator.unbans(linus))).isZero();
        assertThat(refused(linus, new Moderator(linus).unbans(hedy))).isEqualTo("not-allowed");
    }

    @Test
    void a_ban_holds_after_its_visitor_has_left_another_room() {
        String orchard = newRoom("Orchard");
        assertThat(joins(linus.visitor(), orchard, "Linus").status()).isEqualTo(201);
        grace.seesPosted(moderator.bans(linus, TEN_MINUTES, ""));
        isOut(linus, "banned", "");
        assertThat(linus.visitor().delete("api/rooms/" + orchard + "/me").status())
                .isEqualTo(204);
        assertThat(comesBack(linus).code()).isEqualTo("banned");
        assertThat(joins(linus.visitor(), orchard, "Linus").status()).isEqualTo(201);
    }

    @Test
    void a_mute_holds_for_another_seat_of_the_same_visitor() {
        grace.seesPosted(moderator.mutes(linus, TEN_MINUTES));
        sees(linus, "muted", "Linus");
        linus.leaves();
        linus.isClosed();
        Chatter again = also(Chatter.as(linus.visitor(), "Somebody Else")).joins(ada.code());
        assertThat(refused(again, again.says("another name"))).isEqualTo("muted");
        assertThat(muted(hedy)).containsExactly("Somebody Else");
    }

    @Test
    void a_ban_removes_the_messages_and_undoing_it_brings_them_back() {
        long first = says(linus, "buy this");
        says(hedy, "No, thanks.");
        long second = says(linus, "and that");
        linus.seesPosted(linus.edits(second, "and those"));
        grace.seesPosted(moderator.bansAndClears(linus));
        Event cleared = sees(hedy, "cleared", "Linus");
        assertThat(cleared.all().number("count")).isEqualTo(2);
        assertThat(cleared.seq()).isGreaterThan(hedy.seesGoing("Linus").seq());
        assertThat(hedy.history().said()).containsExactly("No, thanks.");

        grace.seesPosted(moderator.restores(cleared.seq()));
        Event back = hedy.sees("the last one", event -> event.is("restored", "Grace") && event.target() == second);
        assertThat(back.text()).isEqualTo("and those");
        assertThat(hedy.diary().events())
                .filteredOn(event -> event.kind().equals("restored"))
                .extracting(Event::target)
                .containsExactly(first, second);
        assertThat(hedy.visitor()
                        .get("api/rooms/" + ada.code() + "/search?q=those")
                        .json()
                        .objects("hits"))
                .hasSize(1);
    }

    @Test
    void a_removal_is_undone_by_the_one_who_did_it_while_there_is_time() {
        long mine = says(linus, "Oops.");
        Event removal = removal(linus, mine);
        assertThat(refused(grace, moderator.restores(removal.seq()))).isEqualTo("too-late");
        linus.seesPosted(new Moderator(linus).restores(removal.seq()));
        assertThat(hedy.sees("the message", event -> event.is("restored", "Linus"))
                        .text())
                .isEqualTo("Oops.");

        long late = says(linus, "Too late.");
        Event gone = removal(linus, late);
        await().until(() -> timeOf(says(hedy, "tick")).isAfter(gone.at().plus(UNDO)));
        assertThat(refused(linus, new Moderator(linus).restores(gone.seq()))).isEqualTo("too-late");
    }

    private static Event removal(Chatter who, long message) {
        who.seesPosted(who.removes(message));
        return who.sees("the removal", event -> event.kind().equals("removed") && event.target() == message);
    }

    private Instant timeOf(long seq) {
        return hedy.sees("that", event -> event.seq() == seq).at();
    }

    @Test
    void a_moderator_who_is_banned_has_no_role_afterwards() {
        grace.visitor().post("api/rooms/" + ada.code() + "/role", Json.empty());
        ada.seesPosted(owner.bans(grace, TEN_MINUTES, ""));
        isOut(grace, "banned", "");
        ada.seesPosted(owner.unbans(grace));
        grace.joins(ada.code());
        assertThat(grace.visitor()
                        .post("api/rooms/" + ada.code() + "/role", Json.empty())
                        .json()
                        .text("role"))
                .isEqualTo("member");
        assertThat(refused(grace, moderator.mutes(linus, 0))).isEqualTo("not-allowed");
    }

    @Test
    void a_reason_is_one_line_of_at_most_200_characters() {
        assertThat(refused(grace, moderator.kicks(linus, "a".repeat(201)))).isEqualTo("reason-too-long");
        assertThat(refused(grace, moderator.bans(linus, 0, "one\ntwo"))).isEqualTo("reason-malformed");
        grace.seesPosted(moderator.kicks(linus, "a".repeat(200)));
        isOut(linus, "kicked", "a".repeat(200));
    }

    @Test
    void bans_are_for_moderators_and_owners_to_read_newest_last() {
        grace.seesPosted(moderator.bans(linus, 0, "Spam"));
        grace.seesPosted(moderator.bans(hedy, TEN_MINUTES, ""));
        for (Chatter reader : List.of(ada, grace)) {
            List<Json> all = bans(reader).json().objects("bans");
            assertThat(all).extracting(ban -> ban.text("name")).containsExactly("Linus", "Hedy");
            assertThat(all).extracting(ban -> ban.textOrNothing("reason")).containsExactly("Spam", "");
            assertThat(all.get(0).text("id")).isEqualTo(Moderator.id(linus));
            assertThat(all.get(0).has("until")).isFalse();
            isOver(all.get(1).text("until"), TEN_MINUTES);
        }
        Chatter barbara = comes("Barbara").joins(ada.code());
        assertThat(bans(barbara).status()).isEqualTo(403);
        assertThat(bans(barbara).code()).isEqualTo("not-allowed");
        assertThat(visitor().get("api/rooms/" + ada.code() + "/bans").status()).isEqualTo(401);
    }

    @Test
    void no_reason_is_in_a_file_of_the_room_or_in_what_others_receive() {
        grace.seesPosted(moderator.mutes(hedy, TEN_MINUTES));
        grace.seesPosted(moderator.bans(linus, TEN_MINUTES, "Too much spam"));
        sees(hedy, "banned", "Linus");
        String file = hedy.visitor().get("api/rooms/" + ada.code() + "/export").body();
        assertThat(file).contains("\"banned\"").doesNotContain("spam", "ban:", "mute:", "visitor");
        muted(hedy);
        assertThat(hedy.diary().frames().toString()).doesNotContain("spam", "ban:", "mute:");
        assertThat(hedy.history().events().toString()).doesNotContain("spam");
    }

    @Test
    void a_client_that_knows_none_of_it_stays_in_step() {
        long rude = says(linus, "rude");
        grace.seesPosted(moderator.mutes(linus, TEN_MINUTES));
        grace.seesPosted(moderator.unmutes(linus));
        grace.seesPosted(grace.removes(rude));
        long removal = grace.sees("it", event -> event.kind().equals("removed")).seq();
        grace.seesPosted(moderator.restores(removal));
        grace.seesPosted(moderator.kicks(hedy, ""));
        grace.seesPosted(moderator.bansAndClears(linus));
        grace.seesPosted(moderator.unbans(linus));
        long last = says(ada, "All well?");
        grace.hears("All well?");
        linus.closesTheTab();
        hedy.closesTheTab();
        assertThat(ada.diary().events())
                .extracting(Event::seq)
                .doesNotHaveDuplicates()
                .contains(last);
        Chatter barbara = comes("Barbara").joins(ada.code());
        barbara.hears("All well?");
        assertThat(Checker.violations(List.of(ada.diary(), grace.diary(), barbara.diary(), ada.history())))
                .isEmpty();
    }

    @Test
    void the_form_tells_a_banned_person_until_when_and_why() {
        grace.seesPosted(moderator.bans(linus, TEN_MINUTES, "Spam & <more>"));
        isOut(linus, "banned", "Spam & <more>");
        String page = linus.visitor().get("join/" + ada.code()).body();
        assertThat(page)
                .containsPattern("banned from this room until <time datetime=\"[-\\dT:]+Z\" data-now=\"[-\\dT:.]+Z\">")
                .contains("Reason: <bdi>Spam &amp; &lt;more&gt;</bdi>");
        Form form = Form.of(page, "enter").typed("enter:name", "Somebody Else");
        Answer sent = linus.visitor()
                .submit(base().resolve("join/").resolve(form.action()).toString(), form.fields());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body()).contains("banned from this room until").contains("Spam &amp; &lt;more&gt;");
        assertThat(linus.visitor()
                        .get("join/" + ada.code(), "Accept-Language", "ar")
                        .body())
                .contains("<bdi>Spam &amp; &lt;more&gt;</bdi>")
                .doesNotContain("banned from");
        assertThat(visitor().get("join/" + ada.code()).body()).doesNotContain("banned from");
    }
}
