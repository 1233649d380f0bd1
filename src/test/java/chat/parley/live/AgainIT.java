package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests one draft sent many times, from several tabs at once, and impossible positions. */
class AgainIT extends Faults {
    private static final int TABS = 5;
    private static final int TIMES = 20;

    @Test
    void a_draft_sent_a_hundred_times_at_once_is_posted_once() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        List<Chatter> tabs = Stream.concat(
                        Stream.of(ada), IntStream.range(1, TABS).mapToObj(i -> also(ada.opensAnotherTab())))
                .toList();
        String draft = UUID.randomUUID().toString();

        tabs.parallelStream().forEach(tab -> IntStream.range(0, TIMES).forEach(i -> tab.saysAgain(draft, "once")));

        await().until(() -> answersTo(tabs), answers -> answers == TABS * TIMES - 1);
        assertThat(tabs)
                .extracting(tab -> tab.seesPosted(draft))
                .containsOnly(grace.hears("once").seq());
        ada.seesPosted(ada.says("after"));
        grace.hears("after");
        assertThat(grace.diary().said()).containsExactly("once", "after");
        tabs.forEach(tab -> assertThat(tab.diary().refusals()).isEmpty());
        allAgree(Stream.concat(Stream.of(grace), tabs.stream()).toArray(Chatter[]::new));
    }

    /** The answers with the number: every tab but the first gets one, and the first gets the event. */
    private static long answersTo(List<Chatter> tabs) {
        return tabs.stream()
                .mapToLong(tab -> tab.diary().frames("posted").size())
                .sum();
    }

    @Test
    void claiming_to_have_seen_unknown_numbers_is_harmless() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        ada.seesPosted(ada.says("before"));

        for (String seq : List.of("0", "-1", "999999", "9223372036854775807", "-9223372036854775808")) {
            ada.sends("{\"type\":\"seen\",\"seq\":" + seq + "}");
        }

        ada.seesPosted(ada.says("after"));
        assertThat(ada.diary().refusals()).isEmpty();
        allAgree(grace, ada);
    }

    @Test
    void an_invalid_or_foreign_position_starts_afresh() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter linus = comes("Linus").creates("Orchard");
        linus.seesPosted(linus.says("apples"));
        String foreign = linus.diary().position().orElseThrow().epoch();
        Chatter ada = comes("Ada").joins(grace.code());
        long head = ada.seesPosted(ada.says("roses"));
        String own = ada.diary().position().orElseThrow().epoch();
        assertThat(resumed(ada, own, head)).isTrue();

        assertThat(resumed(ada, foreign, 1)).isFalse();
        for (Object wrong : List.of("abc", "1.5", "", "99999999999999999999")) {
            assertThat(resumed(ada, own, wrong)).as("%s", wrong).isFalse();
        }

        ada.hears("roses");
        assertThat(ada.diary().said()).doesNotContain("apples");
    }

    private boolean resumed(Chatter chatter, String epoch, Object after) {
        try (RawSocket raw = rawSocket()) {
            String path = "live/" + chatter.code() + "?epoch=" + epoch + "&after=" + after;
            String origin = "Origin: " + Visitor.originOf(base());
            assertThat(raw.upgrade(path, origin, "Cookie: " + chatter.visitor().cookies())
                            .status())
                    .isEqualTo(101);
            return raw.next("welcome").flag("resumed");
        }
    }
}
