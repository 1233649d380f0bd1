package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Person;
import chat.parley.testkit.Position;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests changes of messages, of names and of the topic. */
class ActsIT extends Live {
    private Chatter ada;
    private Chatter grace;
    private long hello;

    @BeforeEach
    void ada_says_hello_to_grace() {
        ada = comes("Ada").creates("Garden");
        grace = comes("Grace").joins(ada.code());
        hello = ada.seesPosted(ada.says("Hello"));
        grace.hears("Hello");
    }

    private static Event sees(Chatter chatter, String kind) {
        return chatter.sees("that something was " + kind, event -> event.kind().equals(kind));
    }

    private void allIsWellWith(Chatter... others) {
        ada.seesPosted(ada.insists("That is all"));
        grace.hears("That is all");
        List.of(others).forEach(chatter -> chatter.hears("That is all"));
        assertThat(Checker.among(List.of(ada, grace))).isEmpty();
        assertThat(Checker.among(List.of(others))).isEmpty();
    }

    @Test
    void an_edit_reaches_everybody_including_later_arrivals() {
        String draft = ada.edits(hello, "Hello, Grace");

        Event edited = sees(grace, "edited");
        assertThat(edited.target()).isEqualTo(hello);
        assertThat(edited.text()).isEqualTo("Hello, Grace");
        assertThat(edited.draft()).isEqualTo(draft);
        Chatter linus = comes("Linus").joins(ada.code());
        assertThat(sees(linus, "edited")).isEqualTo(edited);
        allIsWellWith(linus);
    }

    @Test
    void only_the_author_can_change_a_message() {
        assertThat(grace.isRefused(grace.edits(hello, "Goodbye")).code()).isEqualTo("not-yours");
        assertThat(grace.isRefused(grace.removes(hello)).code()).isEqualTo("not-yours");
        assertThat(ada.isRefused(ada.edits(1, "x")).code()).isEqualTo("no-such-message");
        assertThat(ada.isRefused(ada.edits(hello, "")).code()).isEqualTo("text-empty");
        ada.seesPosted(ada.edits(hello, "Hello, Grace"));
        ada.seesPosted(ada.removes(hello));
        allIsWellWith();
    }

    @Test
    void the_text_of_a_removed_message_is_gone_everywhere() {
        long secret = ada.seesPosted(ada.says("The key is under the mat"));
        ada.seesPosted(ada.edits(secret, "The key is under the stone"));
        Position before = grace.diary().position().orElseThrow();
        assertThat(before.seq()).isLessThanOrEqualTo(secret + 1);
        grace.hears("The key is under the mat");

        ada.seesPosted(ada.removes(secret));

        assertThat(sees(grace, "removed").target()).isEqualTo(secret);
        Chatter linus = comes("Linus").joins(ada.code());
        sees(linus, "removed");
        assertThat(linus.diary().events())
                .filteredOn(event -> event.kind().equals("blank"))
                .hasSize(2);
        assertThat(linus.diary().events())
                .noneMatch(event -> event.all().toString().contains("key"));
        Chatter again = also(grace.opensAnotherTab());
        again.isCutOff();
        again.resumesAfter(new Position(before.epoch(), hello));
        sees(again, "removed");
        assertThat(again.diary().events())
                .noneMatch(event -> event.all().toString().contains("key"));
        assertThat(linus.visitor()
                        .get("api/rooms/" + ada.code() + "/events?limit=256")
                        .body())
                .contains("blank")
                .doesNotContain("key");
        allIsWellWith(linus);
    }

    @Test
    void a_reaction_can_be_added_and_removed() {
        grace.seesPosted(grace.reacts(hello, "🌱", true));
        grace.seesPosted(grace.reacts(hello, "🌱", false));

        ada.sees(
                "the emoji go",
                event -> event.kind().equals("reacted") && !event.all().flag("on"));
        assertThat(sees(ada, "reacted").all().text("emoji")).isEqualTo("🌱");
        assertThat(grace.isRefused(grace.reacts(hello, "no", true)).code()).isEqualTo("bad-emoji");
        assertThat(grace.isRefused(grace.reacts(hello + 99, "🌱", true)).code()).isEqualTo("no-such-message");
        allIsWellWith();
    }

    @Test
    void a_reply_and_an_emote_are_marked_as_such() {
        grace.replies(hello, "Hello, Ada");
        grace.tellsOf("waves");

        assertThat(ada.hears("Hello, Ada").all().number("replyTo")).isEqualTo(hello);
        assertThat(ada.hears("waves").all().flag("act")).isTrue();
        assertThat(grace.isRefused(grace.replies(hello + 99, "To whom?")).code())
                .isEqualTo("no-such-message");
        allIsWellWith();
    }

    @Test
    void a_new_name_reaches_everybody_and_survives_a_reconnect() {
        ada.seesPosted(ada.takesTheName("Countess"));

        Event renamed = sees(grace, "renamed");
        assertThat(renamed.by().name()).isEqualTo("Countess");
        assertThat(renamed.all().text("was")).isEqualTo("Ada");
        assertThat(grace.diary().people()).extracting(Person::name).containsExactlyInAnyOrder("Countess", "Grace");
        ada.isCutOff();
        ada.resumes();
        assertThat(ada.diary().welcome().orElseThrow().you().name()).isEqualTo("Countess");
        assertThat(grace.isRefused(grace.takesTheName("countess")).code()).isEqualTo("name-taken");
        Chatter other = comes("Ada").joins(ada.code());
        other.seesComing("Ada");
        allIsWellWith(other);
    }

    @Test
    void the_topic_reaches_members_newcomers_and_the_api() {
        grace.seesPosted(grace.setsTheTopic("Roses, mostly"));

        assertThat(sees(ada, "topic").all().text("topic")).isEqualTo("Roses, mostly");
        Chatter linus = comes("Linus").joins(ada.code());
        Json welcome = linus.diary().frames("welcome").get(0);
        assertThat(welcome.object("room").text("topic")).isEqualTo("Roses, mostly");
        Json outside = visitor().get("api/rooms/" + ada.code()).json();
        assertThat(outside.text("topic")).isEqualTo("Roses, mostly");
        assertThat(grace.isRefused(grace.setsTheTopic("x".repeat(201))).code()).isEqualTo("topic-too-long");
        allIsWellWith(linus);
    }

    @Test
    void a_command_sent_twice_is_executed_once() {
        String draft = UUID.randomUUID().toString();
        Json edit = Json.empty()
                .with("type", "edit")
                .with("target", hello)
                .with("text", "Hello all")
                .with("draft", draft);
        ada.sends(edit);
        long seq = ada.seesPosted(draft);

        ada.sends(edit);

        ada.await("the answer", heard -> !heard.frames("posted").isEmpty());
        assertThat(ada.diary().frames("posted").get(0).number("seq")).isEqualTo(seq);
        ada.sends(edit.with("text", "Another"));
        assertThat(ada.isRefused(draft).code()).isEqualTo("draft-reused");
        allIsWellWith();
    }

    @Test
    void a_page_of_old_messages_includes_their_later_changes() {
        ada.seesPosted(ada.edits(hello, "Hello, Grace"));
        grace.seesPosted(grace.reacts(hello, "🌱", true));

        String page = "api/rooms/" + ada.code() + "/events?before=" + (hello + 1) + "&limit=2";
        Json answer = grace.visitor().get(page).json();
        assertThat(answer.objects("events")).hasSize(2);
        assertThat(answer.objects("later"))
                .extracting(event -> event.text("kind"))
                .containsExactly("edited", "reacted");
    }
}
