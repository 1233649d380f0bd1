package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Event;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.Json;
import chat.parley.testkit.Position;
import chat.parley.testkit.Welcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumingIT extends Live {
    @Test
    void a_member_who_reconnects_sees_missed_messages_once() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.says("before");
        grace.hears("before");

        grace.isCutOff();
        IntStream.rangeClosed(1, 3).forEach(i -> ada.seesPosted(ada.says("meanwhile " + i)));
        grace.resumes();
        ada.says("after");

        grace.hears("after");
        ada.hears("after");
        assertThat(grace.diary().welcome())
                .hasValueSatisfying(again -> assertThat(again.resumed()).isTrue());
        assertThat(grace.diary().said())
                .containsExactly("before", "meanwhile 1", "meanwhile 2", "meanwhile 3", "after");
        assertThat(Checker.among(List.of(ada, grace))).isEmpty();
    }

    @Test
    void a_member_who_missed_nothing_gets_no_repeats() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("before"));

        ada.isCutOff().resumes();
        ada.says("after");

        ada.hears("after");
        assertThat(ada.diary().said()).containsExactly("before", "after");
        assertThat(ada.diary().events()).extracting(Event::seq).doesNotHaveDuplicates();
    }

    @Test
    void a_draft_sent_again_is_answered_with_the_same_number() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        String draft = ada.says("once");
        long seq = ada.seesPosted(draft);

        ada.saysAgain(draft, "once");
        ada.await("posted", heard -> !heard.frames("posted").isEmpty());
        ada.says("after");

        grace.hears("after");
        assertThat(ada.diary().frames("posted")).singleElement().satisfies(posted -> {
            assertThat(posted.text("draft")).isEqualTo(draft);
            assertThat(posted.number("seq")).isEqualTo(seq);
        });
        assertThat(grace.diary().said()).containsExactly("once", "after");
    }

    @Test
    void a_draft_sent_again_with_another_text_is_refused() {
        Chatter ada = comes("Ada").creates("Garden");
        String draft = ada.says("yes");
        ada.seesPosted(draft);

        ada.saysAgain(draft, "no");

        assertThat(ada.isRefused(draft).code()).isEqualTo("draft-reused");
        ada.seesPosted(ada.says("after"));
        assertThat(ada.diary().said()).containsExactly("yes", "after");
    }

    @Test
    void the_same_draft_of_another_member_is_another_message() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        String draft = ada.says("mine");
        grace.hears("mine");

        grace.saysAgain(draft, "mine too");

        grace.seesPosted(draft);
        assertThat(ada.hears("mine too").draft()).isEqualTo(draft);
    }

    @Test
    void a_message_with_a_lost_acknowledgement_is_posted_once() {
        Chatter grace = comes("Grace").creates("Garden");
        Flaky network = network();
        Chatter ada = comes("Ada").through(network).joins(grace.code());
        network.pause(Direction.TO_CLIENT);
        String draft = ada.insists("did it arrive?");
        long seq = grace.hears("did it arrive?").seq();
        assertThat(ada.diary().acknowledged()).isEmpty();

        network.cut();
        network.calm();
        ada.isClosed();
        ada.resumes().seesAllAnswered();

        assertThat(ada.seesPosted(draft)).isEqualTo(seq);
        grace.says("it did");
        ada.hears("it did");
        grace.hears("it did");
        assertThat(grace.diary().said()).containsExactly("did it arrive?", "it did");
        assertThat(ada.diary().said()).containsExactly("did it arrive?", "it did");
    }

    @Test
    void a_message_that_never_arrived_is_posted_after_the_resume() {
        Chatter grace = comes("Grace").creates("Garden");
        Flaky network = network();
        Chatter ada = comes("Ada").through(network).joins(grace.code());
        network.pause(Direction.TO_SERVER);
        ada.insists("lost on the way");

        network.cut();
        network.calm();
        ada.isClosed();
        ada.resumes().seesAllAnswered();

        grace.hears("lost on the way");
        assertThat(grace.diary().said()).containsExactly("lost on the way");
    }

    @Test
    void unknown_positions_start_afresh() {
        Chatter ada = comes("Ada").creates("Garden");
        long head = ada.seesPosted(ada.says("Shall we begin?"));
        String epoch = ada.diary().position().orElseThrow().epoch();
        assertThat(welcomedAt(ada, epoch, head).resumed()).isTrue();

        for (Position wrong : List.of(
                new Position("another", head),
                new Position("", head),
                new Position(epoch, head + 100),
                new Position(epoch, Long.MAX_VALUE),
                new Position(epoch, -1))) {
            assertThat(welcomedAt(ada, wrong.epoch(), wrong.seq()).resumed())
                    .as("%s", wrong)
                    .isFalse();
            ada.hears("Shall we begin?");
        }
    }

    @Test
    void the_position_before_the_first_event_is_valid() {
        Chatter ada = comes("Ada").creates("Garden");
        long head = ada.seesPosted(ada.says("Shall we begin?"));
        String epoch = ada.diary().position().orElseThrow().epoch();

        Chatter tab = also(ada.opensAnotherTab());
        tab.isCutOff();
        Welcome again = welcomedAt(tab, epoch, 0);

        assertThat(again.resumed()).isTrue();
        assertThat(again.head()).isGreaterThanOrEqualTo(head);
    }

    @Test
    void a_resumed_welcome_lists_the_people_present() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.seesComing("Grace");
        ada.isCutOff();
        grace.leaves();
        grace.isClosed();

        ada.resumes();

        ada.seesGoing("Grace");
        assertThat(ada.diary().people()).extracting(person -> person.name()).containsExactly("Ada");
    }

    @Test
    void the_api_history_equals_the_events_heard() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("Shall we begin?"));

        Json history = ada.visitor().get("api/rooms/" + ada.code() + "/events").json();

        assertThat(history.objects("events").stream().map(Event::from).toList())
                .isEqualTo(ada.diary().events());
        assertThat(history.text("epoch"))
                .isEqualTo(ada.diary().position().orElseThrow().epoch());
    }

    private static Welcome welcomedAt(Chatter chatter, String epoch, long seq) {
        chatter.isCutOff().resumesAfter(new Position(epoch, seq));
        return chatter.diary().welcome().orElseThrow();
    }
}
