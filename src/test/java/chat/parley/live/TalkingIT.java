package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Event;
import chat.parley.testkit.Refused;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TalkingIT extends Live {
    @Test
    void everybody_receives_everything_in_one_order() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        Chatter linus = comes("Linus").joins(ada.code());
        List<Chatter> all = List.of(ada, grace, linus);

        IntStream.range(0, 8).forEach(i -> all.forEach(chatter -> chatter.says(chatter.name() + " " + i)));

        all.forEach(
                chatter -> chatter.await("24 messages", heard -> heard.said().size() == 24));
        assertThat(grace.diary().said()).isEqualTo(ada.diary().said());
        assertThat(linus.diary().said()).isEqualTo(ada.diary().said());
        assertThat(Checker.among(all)).isEmpty();
    }

    @Test
    void the_messages_of_one_member_stay_in_order() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());

        IntStream.rangeClosed(1, 10).forEach(i -> ada.says("line " + i));

        grace.hears("line 10");
        assertThat(grace.diary().said())
                .isEqualTo(
                        IntStream.rangeClosed(1, 10).mapToObj(i -> "line " + i).toList());
    }

    @Test
    void an_author_hears_their_own_message_with_its_draft() {
        Chatter ada = comes("Ada").creates("Garden");

        String draft = ada.says("Shall we begin?");

        Event said = ada.hears("Shall we begin?");
        assertThat(said.draft()).isEqualTo(draft);
        assertThat(said.seq()).isEqualTo(ada.seesPosted(draft));
        assertThat(ada.diary().welcome())
                .hasValueSatisfying(welcome -> assertThat(said.by()).isEqualTo(welcome.you()));
    }

    @Test
    void text_arrives_unchanged() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());

        for (String text : List.of(
                "<script>alert(1)</script>",
                "\"quoted\" \\ back",
                "two\nlines\tand a tab",
                "\uD83D\uDC69\u200D\uD83D\uDD2C Ольга 李雷 سارة",
                "  spaces around  ",
                "a\u2028b\u2029c",
                "#{7*7} ${7*7} {{7*7}}")) {
            ada.says(text);
            grace.hears(text);
        }
    }

    @Test
    void two_rooms_do_not_hear_each_other() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").creates("Orchard");

        ada.says("in the garden");
        ada.hears("in the garden");
        grace.says("in the orchard");
        grace.hears("in the orchard");

        assertThat(grace.diary().said()).containsExactly("in the orchard");
        assertThat(ada.diary().said()).containsExactly("in the garden");
    }

    @Test
    void ten_messages_at_once_are_accepted_and_the_eleventh_a_little_later() {
        Chatter ada = comes("Ada").creates("Garden");
        IntStream.rangeClosed(1, 10).forEach(i -> ada.says("quick " + i));

        String eleventh = ada.insists("too quick");

        Refused no = ada.isRefused(eleventh);
        assertThat(no.code()).isEqualTo("too-fast");
        assertThat(no.retryAfter()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
        ada.seesPosted(eleventh);
        assertThat(ada.diary().said()).hasSize(11).last().isEqualTo("too quick");
    }

    @Test
    void a_member_who_posts_too_fast_does_not_slow_others() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        IntStream.rangeClosed(1, 11).forEach(i -> ada.says("quick " + i));
        ada.isRefusedFor("too-fast");

        grace.says("in peace");

        ada.hears("in peace");
        assertThat(grace.diary().refusals()).isEmpty();
    }

    @Test
    void typing_is_shown_until_it_stops_or_times_out() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());

        ada.sends("{\"type\":\"typing\",\"on\":true}");
        grace.await("Ada writing", heard -> writing(grace).equals(List.of("Ada")));
        ada.sends("{\"type\":\"typing\",\"on\":false}");
        grace.await("nobody writing", heard -> writing(grace).isEmpty());

        ada.sends("{\"type\":\"typing\",\"on\":true}");
        grace.await("Ada writing", heard -> writing(grace).equals(List.of("Ada")));
        grace.await("Ada forgotten", heard -> writing(grace).isEmpty());
    }

    @Test
    void a_member_is_shown_as_away_until_one_tab_is_touched() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        Chatter tab = grace.opensAnotherTab();

        grace.sends("{\"type\":\"away\",\"on\":true}");
        tab.sends("{\"type\":\"away\",\"on\":true}");
        ada.await("Grace away", heard -> away(ada) == 1);
        Chatter linus = comes("Linus").joins(ada.code());
        linus.await("Grace away", heard -> away(linus) == 1);
        tab.sends("{\"type\":\"away\",\"on\":false}");
        ada.await("Grace back", heard -> away(ada) == 0);
        assertThat(ada.diary().refusals()).isEmpty();
    }

    private static int away(Chatter who) {
        return who.diary().frames("away").stream()
                .reduce((earlier, later) -> later)
                .map(newest -> newest.objects("people").size())
                .orElse(0);
    }

    private static List<String> writing(Chatter who) {
        return who.diary().frames("typing").stream()
                .reduce((earlier, later) -> later)
                .map(newest -> newest.objects("people").stream()
                        .map(person -> person.text("name"))
                        .toList())
                .orElse(List.of());
    }
}
