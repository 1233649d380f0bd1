package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Outbox outbox = new Outbox(draft -> said.add(draft.text()));
    private final Draft first = Draft.of("first");
    private final Draft second = Draft.of("second");

    @Test
    void drafts_go_out_in_order_one_unanswered_at_a_time() {
        outbox.add(first);
        outbox.add(second);
        assertThat(said).isEmpty();

        outbox.connected();
        assertThat(said).containsExactly("first");

        outbox.answered(first.id());
        assertThat(said).containsExactly("first", "second");
        assertThat(outbox.isEmpty()).isFalse();

        outbox.answered(second.id());
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void an_answer_to_another_draft_changes_nothing() {
        outbox.connected();
        outbox.add(first);
        outbox.add(second);

        outbox.answered(second.id());

        assertThat(said).containsExactly("first");
    }

    @Test
    void an_unanswered_draft_is_sent_again_after_a_reconnect() {
        outbox.connected();
        outbox.add(first);

        outbox.disconnected();
        outbox.connected();

        assertThat(said).containsExactly("first", "first");
    }

    @Test
    void a_temporary_refusal_is_retried_and_a_permanent_one_is_not() {
        outbox.connected();
        outbox.add(first);
        outbox.add(second);

        outbox.refused(new Refused(first.id(), "too-fast", Duration.ofMillis(10), ""));
        await().untilAsserted(() -> assertThat(said).containsExactly("first", "first"));

        outbox.refused(new Refused(first.id(), "draft-reused", Duration.ZERO, ""));
        assertThat(said).containsExactly("first", "first", "second");
    }

    @Test
    void an_answer_overrides_an_earlier_refusal() {
        outbox.connected();
        outbox.add(first);
        outbox.refused(new Refused(first.id(), "too-fast", Duration.ofMillis(10), ""));
        outbox.answered(first.id());
        outbox.add(second);
        outbox.refused(new Refused(second.id(), "too-fast", Duration.ofMillis(30), ""));

        await().untilAsserted(() -> assertThat(said).containsExactly("first", "second", "second"));
    }
}
