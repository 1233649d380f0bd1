package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PostingRuleTest {
    private static final UUID DRAFT = UUID.fromString("5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11");

    /** Vetoes texts that begin with "rude", with an explanation made from the text. */
    private static PostingRule kindly(UnaryOperator<String> words) {
        return post ->
                Optional.of(post.text()).filter(text -> text.startsWith("rude")).map(words);
    }

    private static Garden garden(PostingRule... rules) {
        Garden garden = new Garden(Map.of(), rules);
        garden.joins("Ada");
        return garden;
    }

    private static Refused refusal(ThrowingCallable act) {
        Refused[] refused = new Refused[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> refused[0] = no);
        return refused[0];
    }

    @Test
    void a_veto_refuses_the_message_with_the_words_of_the_rule() {
        Garden garden = garden(kindly(text -> " Please put it kindly. "));
        garden.says("Ada", "fine");
        Refused no = refusal(() -> garden.says("Ada", "rude"));
        assertThat(no.refusal()).isEqualTo(Refusal.VETOED);
        assertThat(no.words()).contains("Please put it kindly.");
        assertThat(garden.story()).containsExactly("\"said\":\"Ada\",\"text\":\"fine\"");
    }

    @Test
    void a_rule_is_given_author_text_and_room() {
        List<Post> asked = new ArrayList<>();
        Garden garden = garden(post -> {
            asked.add(post);
            return Optional.empty();
        });
        garden.says("Ada", "hello");
        Member ada = garden.room.memberOf("Ada").orElseThrow();
        assertThat(asked).containsExactly(new Post(garden.room, ada, "hello"));
    }

    @Test
    void the_first_veto_counts_and_the_rest_are_not_asked() {
        List<String> asked = new ArrayList<>();
        PostingRule second = post -> {
            asked.add(post.text());
            return Optional.of("second");
        };
        Garden garden = garden(kindly(text -> "first"), second);
        assertThat(refusal(() -> garden.says("Ada", "polite")).words()).contains("second");
        assertThat(refusal(() -> garden.says("Ada", "rude")).words()).contains("first");
        assertThat(asked).containsExactly("polite");
    }

    @Test
    void veto_explanations_that_cannot_be_shown_are_omitted_not_cut() {
        Garden garden = garden(kindly(text -> text.substring(4)));
        assertThat(refusal(() -> garden.says("Ada", "rude" + "🌱".repeat(300))).words())
                .contains("🌱".repeat(300));
        for (String bad : List.of("x".repeat(301), "", " \n ")) {
            assertThat(refusal(() -> garden.says("Ada", "rude" + bad)).words()).isEmpty();
        }
        Garden ringing = garden(kindly(text -> "a bell \u0007"));
        assertThat(refusal(() -> ringing.says("Ada", "rude")).words()).isEmpty();
    }

    @Test
    void the_length_of_a_veto_explanation_is_configurable() {
        Garden garden = new Garden(Map.of("parley.posts.vetoChars", "3"), kindly(text -> text.substring(4)));
        garden.joins("Ada");
        assertThat(refusal(() -> garden.says("Ada", "rude no.")).words()).contains("no.");
        assertThat(refusal(() -> garden.says("Ada", "rude never")).words()).isEmpty();
    }

    @Test
    void a_failing_rule_refuses_temporarily_and_the_room_continues() {
        Garden garden = garden(post -> {
            if (post.text().startsWith("slip")) throw new NoClassDefFoundError("peel");
            return post.text().startsWith("trip") ? null : Optional.empty();
        });
        garden.says("Ada", "one");
        try (Journal journal = new Journal(RuleChain.class)) {
            assertThat(refusal(() -> garden.says("Ada", "slip")).refusal()).isEqualTo(Refusal.UNAVAILABLE);
            assertThat(refusal(() -> garden.says("Ada", "trip")).refusal()).isEqualTo(Refusal.UNAVAILABLE);
            assertThat(journal.thrown())
                    .singleElement()
                    .satisfies(thrown -> assertThat(thrown).hasMessageContaining("NoClassDefFoundError"));
            garden.clock.goesOn(Duration.ofMinutes(1));
            refusal(() -> garden.says("Ada", "trip"));
            assertThat(journal.messages()).hasSize(2).allMatch(said -> said.startsWith("WARNING"));
        }
        assertThat(garden.says("Ada", "two").seq()).isEqualTo(2);
    }

    @Test
    void rules_are_not_asked_about_invalid_text_or_repeats() {
        List<String> asked = new ArrayList<>();
        Garden garden = garden(post -> {
            asked.add(post.text());
            return asked.size() > 1 ? Optional.of("Once is enough.") : Optional.empty();
        });
        assertThat(refusal(() -> garden.says("Ada", " ")).refusal()).isEqualTo(Refusal.TEXT_EMPTY);
        Posted first = garden.room.say("Ada", DRAFT, "hello");
        assertThat(garden.room.say("Ada", DRAFT, "hello")).isEqualTo(new Posted(first.seq(), true));
        assertThat(asked).containsExactly("hello");
        assertThat(refusal(() -> garden.says("Ada", "hello")).refusal()).isEqualTo(Refusal.VETOED);
    }

    @Test
    void a_veto_costs_no_budget() {
        Garden garden = garden(kindly(text -> "no"));
        for (int i = 0; i < 20; i++) refusal(() -> garden.says("Ada", "rude"));
        for (int i = 0; i < 10; i++) garden.says("Ada", "fine " + i);
        assertThat(refusal(() -> garden.says("Ada", "fine too")).refusal()).isEqualTo(Refusal.TOO_FAST);
    }

    @Test
    void a_rule_may_inspect_the_room() {
        Garden garden = garden(
                post -> post.room().people().size() < 2 ? Optional.of("Nobody would hear it.") : Optional.empty());
        garden.arrives("Ada");
        assertThat(refusal(() -> garden.says("Ada", "hello")).words()).contains("Nobody would hear it.");
        garden.arrives("Grace");
        garden.says("Ada", "hello");
    }
}
