package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Person ADA = new Person("m1", "Ada");

    @Test
    void people_who_heard_the_same_are_fine() {
        assertThat(violations(diary("Ada", said(1), said(2)), diary("Grace", said(1), said(2))))
                .isEmpty();
    }

    @Test
    void a_late_comer_who_heard_only_the_end_is_fine() {
        assertThat(violations(diary("Ada", said(1), said(2), said(3)), diary("Grace", said(2), said(3))))
                .isEmpty();
    }

    @Test
    void a_gap_that_was_announced_is_fine() {
        assertThat(violations(diary("Ada", said(1), new Gap(2, 8), said(9)))).isEmpty();
    }

    @Test
    void a_hole_is_found() {
        assertThat(violations(diary("Ada", said(1), said(4)))).containsExactly("Ada misses 2 to 3");
    }

    @Test
    void a_hole_before_or_after_a_gap_is_found() {
        assertThat(violations(diary("Ada", said(1), new Gap(3, 8), said(9)))).containsExactly("Ada misses 2 to 2");
        assertThat(violations(diary("Ada", said(1), new Gap(2, 8), said(10)))).containsExactly("Ada misses 9 to 9");
    }

    @Test
    void a_gap_that_covers_heard_events_is_found() {
        assertThat(violations(diary("Ada", said(1), said(2), new Gap(2, 8))))
                .containsExactly("Ada was told that 2 to 8 are gone, after 2");
    }

    @Test
    void a_number_heard_twice_is_found() {
        assertThat(violations(diary("Ada", said(1), said(2), said(2)))).containsExactly("Ada heard 2 after 2");
    }

    @Test
    void a_wrong_order_is_found() {
        assertThat(violations(diary("Ada", said(1), said(3), said(2))))
                .containsExactly("Ada misses 2 to 2", "Ada heard 2 after 3");
    }

    @Test
    void time_that_runs_backwards_is_found() {
        Event late = new Event(2, NOON.minusMillis(1), "said", ADA, "d2", "2");

        assertThat(violations(diary("Ada", said(1), late))).containsExactly("Ada heard that time runs backwards at 2");
    }

    @Test
    void two_different_events_under_one_number_are_found() {
        Event other = new Event(2, NOON, "said", ADA, "d2", "something else");

        assertThat(violations(diary("Ada", said(1), said(2)), diary("Grace", said(1), other)))
                .singleElement()
                .asString()
                .startsWith("Ada and Grace heard different things as 2");
    }

    @Test
    void a_newcomer_may_see_a_blank_where_others_saw_a_message() {
        Diary linus = diary("Linus", left(1, 0), edited(2, ADA), removed(3, ADA));

        assertThat(violations(diary("Ada", said(1), edited(2, ADA), removed(3, ADA)), linus))
                .isEmpty();
        assertThat(violations(
                        diary("Ada", said(1), edited(2, ADA), removed(3, ADA)), diary("Linus", left(1, 0), left(2, 1))))
                .isEmpty();
    }

    @Test
    void a_blank_without_a_removal_is_found() {
        assertThat(violations(diary("Ada", said(1)), diary("Linus", left(1, 0))))
                .containsExactly("1 is gone, and nobody removed it");
    }

    @Test
    void a_blank_that_differs_from_its_message_is_found() {
        Event other = new Event(1, NOON, "blank", new Person("m2", "Grace"), "d1", "");

        assertThat(violations(diary("Ada", said(1), removed(2, ADA)), diary("Linus", other, removed(2, ADA))))
                .singleElement()
                .asString()
                .startsWith("Ada and Linus heard different things as 1");
    }

    @Test
    void editing_another_members_message_is_found_and_a_moderator_may_remove_it() {
        Person grace = new Person("m2", "Grace");

        assertThat(violations(diary("Ada", said(1), edited(2, grace), removed(3, grace))))
                .containsExactly("Grace edited 1, which is not theirs");
    }

    @Test
    void blanks_need_an_earlier_message_of_somebody_whose_messages_were_cleared() {
        Diary linus = diary("Linus", left(1, 0), left(2, 1), cleared(3, "m1"));

        assertThat(violations(diary("Ada", said(1), edited(2, ADA), cleared(3, "m1")), linus))
                .isEmpty();
        assertThat(violations(diary("Linus", left(1, 0), cleared(2, "m2"), left(3, 0))))
                .containsExactly("1 is gone, and nobody removed it", "3 is gone, and nobody removed it");
        assertThat(violations(diary("Linus", cleared(1, "m1"), left(2, 0))))
                .containsExactly("2 is gone, and nobody removed it");
    }

    private static Event cleared(long seq, String member) {
        Json all = Json.empty().with("member", Json.empty().with("id", member));
        return new Event(seq, NOON, "cleared", new Person("m2", "Grace"), "d" + seq, "", all);
    }

    private static Event edited(long seq, Person by) {
        return event(seq, "edited", by, 1);
    }

    private static Event removed(long seq, Person by) {
        return event(seq, "removed", by, 1);
    }

    private static Event left(long seq, long target) {
        return event(seq, "blank", ADA, target);
    }

    private static Event event(long seq, String kind, Person by, long target) {
        Json all = target == 0 ? Json.empty() : Json.empty().with("target", target);
        return new Event(seq, NOON, kind, by, "d" + seq, "", all);
    }

    @Test
    void a_draft_that_is_in_the_log_twice_is_found() {
        Event again = new Event(2, NOON, "said", ADA, "d1", "1");

        assertThat(violations(diary("Ada", said(1), again)))
                .containsExactly("Draft d1 of Ada is in the log as 1 and as 2");
    }

    @Test
    void the_same_draft_by_two_people_is_fine() {
        Event hers = new Event(2, NOON, "said", new Person("m2", "Grace"), "d1", "1");

        assertThat(violations(diary("Ada", said(1), hers))).isEmpty();
    }

    @Test
    void an_acknowledged_message_missing_for_one_member_is_found() {
        Diary ada = live("Ada", "e1", 1, 2);

        assertThat(violations(ada, diary("Grace", said(1), said(2)))).isEmpty();
        assertThat(violations(ada, diary("Grace", said(1))))
                .containsExactly("Grace lacks 2, which was acknowledged to Ada");
    }

    @Test
    void a_member_who_is_done_may_miss_later_events() {
        Diary grace = diary("Grace", said(1));
        grace.endsHere();

        assertThat(violations(live("Ada", "e1", 1, 2), grace)).isEmpty();
    }

    @Test
    void an_acknowledged_message_that_fell_into_a_gap_is_fine() {
        assertThat(violations(live("Ada", "e1", 1, 2), diary("Grace", said(1), new Gap(2, 2))))
                .isEmpty();
    }

    @Test
    void an_acknowledgement_under_the_wrong_number_is_found() {
        Diary ada = live("Ada", "e1", 1, 2);
        ada.hear(Wire.posted("d1", 2));

        assertThat(violations(ada))
                .containsExactly("Ada heard something else as 2, which was acknowledged to Ada as d1");
    }

    @Test
    void an_acknowledged_message_that_is_in_nobodys_log_is_found() {
        Diary ada = live("Ada", "e1", 1, 1);
        ada.hear(Wire.posted("d2", 2));

        assertThat(violations(ada)).containsExactly("Ada lacks 2, which was acknowledged to Ada");
    }

    @Test
    void numbers_of_another_epoch_are_not_compared() {
        Diary ada = live("Ada", "e1", 1, 2);
        welcome(ada, "e2", false);
        hear(ada, 1);

        assertThat(violations(ada, diary("Grace", said(1), said(2)))).isEmpty();
    }

    @Test
    void a_resume_that_does_not_continue_its_position_is_found() {
        Diary ada = live("Ada", "e1", 1, 2);
        welcome(ada, "e1", true);
        hear(ada, 4);

        assertThat(violations(ada)).containsExactly("Ada misses 3 to 3");
    }

    @Test
    void somebody_who_heard_nothing_at_all_is_found() {
        assertThat(violations(new Diary("Linus"))).containsExactly("Linus heard nothing at all");
    }

    @Test
    void a_people_list_that_contradicts_the_joins_and_leaves_is_found() {
        Diary ada = live("Ada", "e1", 1, 1);
        ada.hear(Wire.moved(2, "joined", "m2", "Grace"));
        assertThat(violations(ada, newcomer(2, "m1", "Ada", "m2", "Grace"))).isEmpty();

        assertThat(violations(ada, newcomer(2, "m1", "Ada", "m3", "Linus")))
                .containsExactly("At 2 Barbara counts [Ada, Linus], but by Ada at 2 and all comings and goings since"
                        + " it is [Ada, Grace]");
    }

    @Test
    void people_are_not_counted_across_a_gap() {
        Diary ada = live("Ada", "e1", 1, 1);

        assertThat(violations(ada, newcomer(4, "m1", "Ada", "m3", "Linus"))).isEmpty();
    }

    @Test
    void a_people_list_in_a_gap_applies_at_its_end() {
        Diary ada = live("Ada", "e1", 1, 1);
        ada.hear(Wire.moved(2, "joined", "m2", "Grace"));
        ada.hear(Wire.moved(3, "left", "m2", "Grace"));
        Diary linus = live("Linus", "e1", 1, 1);
        linus.hear(Wire.gap(2, 2, "m1", "Ada"));
        assertThat(violations(ada, linus)).isEmpty();

        linus.hear(Wire.moved(3, "joined", "m4", "Edsger"));

        assertThat(violations(ada, linus)).anyMatch(wrong -> wrong.startsWith("At 3 Linus counts [Ada, Edsger]"));
    }

    /** The diary of a person who received a list of people, and left. */
    private static Diary newcomer(long head, String id, String name, String otherId, String otherName) {
        Diary diary = new Diary("Barbara");
        String people = "[{\"id\":\"%s\",\"name\":\"%s\"},{\"id\":\"%s\",\"name\":\"%s\"}]";
        String welcome = Wire.welcome("e1", head, false).toString();
        diary.hear(Json.read(
                welcome.replace("[{\"id\":\"m1\",\"name\":\"Ada\"}]", people.formatted(id, name, otherId, otherName))));
        diary.endsHere();
        return diary;
    }

    private static List<String> violations(Diary... diaries) {
        return Checker.violations(List.of(diaries));
    }

    private static Diary diary(String name, Heard... heard) {
        return Diary.of(name, "e1", List.of(heard));
    }

    private static Event said(long seq) {
        return Event.from(Wire.said(seq, "m1", "Ada", "d" + seq, String.valueOf(seq))
                .objects("events")
                .get(0));
    }

    /** A diary of a person who is Ada to the server, so that its messages are acknowledged to her. */
    private static Diary live(String name, String epoch, long from, long to) {
        Diary diary = new Diary(name);
        welcome(diary, epoch, false);
        for (long seq = from; seq <= to; seq++) {
            hear(diary, seq);
        }
        return diary;
    }

    private static void welcome(Diary diary, String epoch, boolean resumed) {
        diary.hear(Wire.welcome(epoch, 0, resumed));
    }

    private static void hear(Diary diary, long seq) {
        diary.hear(Wire.said(seq, "m1", "Ada", "d" + seq, String.valueOf(seq)));
    }
}
