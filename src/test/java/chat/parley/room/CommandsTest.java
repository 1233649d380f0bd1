package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.Visitors.edits;
import static chat.parley.room.Visitors.reacts;
import static chat.parley.room.Visitors.removes;
import static chat.parley.room.Visitors.renames;
import static chat.parley.room.Visitors.replies;
import static chat.parley.room.Visitors.setsTopic;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Content;
import chat.parley.log.Footprints;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.text.PersonName;
import chat.parley.text.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final Garden garden = new Garden();
    private final Room room = garden.room;
    private final UUID draft = UUID.randomUUID();

    @Test
    void an_edit_appends_an_event_and_leaves_the_message() {
        garden.joins("Ada");
        garden.says("Ada", "Helo");
        assertThat(edits(room, "Ada", 1, "Hello")).isEqualTo(new Posted(2, false));
        assertThat(garden.story())
                .containsExactly(
                        "\"said\":\"Ada\",\"text\":\"Helo\"", "\"edited\":\"Ada\",\"target\":1,\"text\":\"Hello\"");
    }

    @Test
    void every_command_is_executed_once_however_often_it_is_sent() {
        garden.joins("Ada");
        garden.says("Ada", "Helo");
        List<Command> acts = List.of(
                new Command.Edit(UUID.randomUUID(), 1, "Hello"),
                new Command.React(UUID.randomUUID(), 1, "🌱", true),
                new Command.Rename(UUID.randomUUID(), "Countess"),
                new Command.SetTopic(UUID.randomUUID(), "Roses"),
                new Command.Say(UUID.randomUUID(), new Content("waves", 1, true)),
                new Command.Remove(UUID.randomUUID(), 1));
        long seq = 1;
        for (Command command : acts) {
            assertThat(room.act("Ada", command)).isEqualTo(new Posted(++seq, false));
            assertThat(room.act("Ada", command)).isEqualTo(new Posted(seq, true));
        }
        assertThat(room.log().head()).isEqualTo(7);
    }

    @Test
    void a_draft_used_for_one_command_is_refused_for_another() {
        garden.joins("Ada");
        garden.says("Ada", "Helo");
        room.act("Ada", new Command.Edit(draft, 1, "Hello"));
        refused(Refusal.DRAFT_REUSED, () -> room.act("Ada", new Command.Edit(draft, 1, "Hallo")));
        refused(Refusal.DRAFT_REUSED, () -> room.act("Ada", new Command.Remove(draft, 1)));
        refused(Refusal.DRAFT_REUSED, () -> room.say("Ada", draft, "Hello"));
    }

    @Test
    void only_the_author_can_edit_or_remove_a_message() {
        garden.joins("Ada");
        garden.joins("Grace");
        garden.says("Ada", "Hello");
        refused(Refusal.NOT_YOURS, () -> edits(room, "Grace", 1, "Goodbye"));
        refused(Refusal.NOT_YOURS, () -> removes(room, "Grace", 1));
        assertThat(edits(room, "Ada", 1, "Hello all").seq()).isEqualTo(2);
        assertThat(removes(room, "Ada", 1).seq()).isEqualTo(3);
    }

    @Test
    void a_renamed_member_is_still_the_author() {
        garden.joins("Ada");
        garden.says("Ada", "Hello");
        renames(room, "Ada", "Countess");
        assertThat(edits(room, "Ada", 1, "Hello all").seq()).isEqualTo(3);
    }

    @Test
    void acting_on_something_that_is_not_a_message_is_refused() {
        garden.arrives("Ada");
        garden.says("Ada", "Hello");
        for (long seq : List.of(1L, 0L, -1L, 3L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            refused(Refusal.NO_SUCH_MESSAGE, () -> edits(room, "Ada", seq, "x"));
            refused(Refusal.NO_SUCH_MESSAGE, () -> removes(room, "Ada", seq));
            refused(Refusal.NO_SUCH_MESSAGE, () -> reacts(room, "Ada", seq, "🌱", true));
            if (seq != 0) refused(Refusal.NO_SUCH_MESSAGE, () -> replies(room, "Ada", seq, "An answer"));
        }
        edits(room, "Ada", 2, "x");
        refused(Refusal.NO_SUCH_MESSAGE, () -> reacts(room, "Ada", 3, "🌱", true));
    }

    @Test
    void a_message_may_be_edited_for_a_day_and_removed_at_any_time() {
        garden.joins("Ada");
        garden.says("Ada", "Helo");
        garden.clock.goesOn(Duration.ofHours(24));
        edits(room, "Ada", 1, "Hello");
        garden.clock.goesOn(Duration.ofSeconds(1));
        refused(Refusal.TOO_LATE, () -> edits(room, "Ada", 1, "Hello all"));
        removes(room, "Ada", 1);
    }

    @Test
    void an_edit_must_be_valid_text_and_pass_the_posting_rules() {
        Garden house =
                new Garden(Map.of(), post -> post.text().contains("drat") ? Optional.of("Please.") : Optional.empty());
        house.joins("Ada");
        house.says("Ada", "Hello");
        edits(house.room, "Ada", 1, "x".repeat(4000));
        refused(Refusal.TEXT_TOO_LONG, () -> edits(house.room, "Ada", 1, "x".repeat(4001)));
        refused(Refusal.TEXT_EMPTY, () -> edits(house.room, "Ada", 1, " "));
        refused(Refusal.TEXT_EMPTY, () -> edits(house.room, "Ada", 1, "\u200b"));
        refused(Refusal.VETOED, () -> edits(house.room, "Ada", 1, "drat"));
        refused(Refusal.VETOED, () -> setsTopic(house.room, "Ada", "drat"));
        setsTopic(house.room, "Ada", "Roses");
    }

    @Test
    void a_removed_message_keeps_only_its_number_and_author() {
        garden.joins("Ada");
        garden.says("Ada", "a secret");
        edits(room, "Ada", 1, "the same secret");
        garden.says("Ada", "something else");
        removes(room, "Ada", 1);
        assertThat(garden.story())
                .containsExactly(
                        "\"blank\":\"Ada\"",
                        "\"blank\":\"Ada\",\"target\":1",
                        "\"said\":\"Ada\",\"text\":\"something else\"",
                        "\"removed\":\"Ada\",\"target\":1");
        assertThat(room.log().after(0, 1, 1).events().get(0))
                .startsWith("{\"seq\":1,\"at\":\"2026-11-22T17:30:00.000Z\"");
        refused(Refusal.NO_SUCH_MESSAGE, () -> edits(room, "Ada", 1, "x"));
        refused(Refusal.NO_SUCH_MESSAGE, () -> removes(room, "Ada", 1));
        refused(Refusal.NO_SUCH_MESSAGE, () -> reacts(room, "Ada", 1, "🌱", true));
    }

    @Test
    void a_reply_to_a_removed_or_forgotten_message_is_accepted() {
        Garden small = new Garden(Map.of("parley.log.messages", "2"));
        small.joins("Ada");
        small.says("Ada", "one");
        small.says("Ada", "two");
        removes(small.room, "Ada", 2);
        replies(small.room, "Ada", 2, "to the removed");
        assertThat(small.room.log().oldest()).isEqualTo(2);
        replies(small.room, "Ada", 1, "to the forgotten");
        refused(Refusal.NO_SUCH_MESSAGE, () -> replies(small.room, "Ada", 6, "to what comes"));
    }

    @Test
    void a_reaction_is_one_emoji_as_unicode_has_them() {
        garden.joins("Ada");
        garden.says("Ada", "Hello");
        for (String one : List.of("🌱", "❤️", "👍🏽", "👩‍👩‍👧‍👦", "🇺🇳", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣")) {
            reacts(room, "Ada", 1, one, true);
            garden.clock.goesOn(Duration.ofSeconds(1));
        }
        for (String none :
                List.of("", "x", "1", "🌱🌱", "🌱 ", " 🌱", "❤", "ok", "🇺", "<b>", "🌱".repeat(30), "\ud83c")) {
            refused(Refusal.BAD_EMOJI, () -> reacts(room, "Ada", 1, none, true));
        }
    }

    @Test
    void a_message_takes_at_most_twenty_kinds_of_emoji() {
        garden.joins("Ada");
        garden.joins("Grace");
        garden.says("Ada", "Hello");
        for (int i = 0; i < 20; i++) {
            reacts(room, "Ada", 1, Character.toString(0x1F400 + i), true);
            garden.clock.goesOn(Duration.ofSeconds(1));
        }
        refused(Refusal.TOO_MANY_REACTIONS, () -> reacts(room, "Grace", 1, "👍", true));
        reacts(room, "Grace", 1, Character.toString(0x1F400), true);
        reacts(room, "Ada", 1, Character.toString(0x1F400), false);
        refused(Refusal.TOO_MANY_REACTIONS, () -> reacts(room, "Grace", 1, "👍", true));
        reacts(room, "Grace", 1, Character.toString(0x1F400), false);
        reacts(room, "Grace", 1, "👍", true);
    }

    @Test
    void a_rename_is_announced_and_frees_the_old_name() {
        Member ada = garden.arrives("Ada").member();
        garden.arrives("Grace");
        renames(room, "Ada", "Countess");
        assertThat(garden.story()).last().isEqualTo("\"renamed\":\"Countess\",\"was\":\"Ada\"");
        assertThat(room.people()).containsExactly(new Member(ada.id(), "Countess"), new Member("m2", "Grace"));
        assertThat(room.memberOf("Ada")).contains(new Member(ada.id(), "Countess"));
        garden.says("Ada", "It is me");
        assertThat(garden.story()).last().asString().contains("Countess");
        refused(Refusal.NAME_TAKEN, () -> room.join("somebody", PersonName.of("countess", 32)));
        assertThat(room.join("somebody", PersonName.of("Ada", 32)).name()).isEqualTo("Ada");
    }

    @Test
    void a_new_name_obeys_the_rules_for_names() {
        garden.joins("Ada");
        garden.joins("Grace");
        refused(Refusal.NAME_TAKEN, () -> renames(room, "Ada", "grace"));
        refused(Refusal.NAME_EMPTY, () -> renames(room, "Ada", " "));
        refused(Refusal.NAME_TOO_LONG, () -> renames(room, "Ada", "x".repeat(33)));
        refused(Refusal.NAME_MALFORMED, () -> renames(room, "Ada", "A\u202Eda"));
        refused(Refusal.NAME_STYLED, () -> renames(room, "Ada", "\uff21da"));
        renames(room, "Ada", "ADA");
        assertThat(room.memberOf("Ada").orElseThrow().name()).isEqualTo("ADA");
    }

    @Test
    void a_name_in_another_unicode_spelling_is_no_new_name() {
        garden.joins("Ada");
        renames(room, "Ada", "Zoe\u0308");
        assertThat(room.memberOf("Ada").orElseThrow().name()).isEqualTo("Zo\u00eb");
        assertThat(renames(room, "Ada", "Zo\u00eb").seq()).isZero();
        assertThat(renames(room, "Ada", " Zoe\u0308").seq()).isZero();
    }

    @Test
    void a_renamed_member_leaves_under_the_new_name() {
        Member ada = garden.arrives("Ada").member();
        room.typing("Ada", true);
        renames(room, "Ada", "Countess");
        assertThat(room.typing().people()).isEmpty();
        room.depart("Ada", ada);
        garden.clock.goesOn(Duration.ofSeconds(8));
        room.tick();
        assertThat(garden.story()).last().isEqualTo("\"left\":\"Countess\"");
        assertThat(room.people()).isEmpty();
    }

    @Test
    void the_topic_is_one_line_and_shown_on_arrival() {
        garden.joins("Ada");
        assertThat(garden.arrives("Grace").topic()).isEmpty();
        setsTopic(room, "Ada", "  Roses, mostly ");
        Arrival arrival = garden.arrives("Linus");
        assertThat(arrival.topic()).isEqualTo("Roses, mostly");
        assertThat(room.topic().value()).isEqualTo("Roses, mostly");
        refused(Refusal.TOPIC_TOO_LONG, () -> setsTopic(room, "Ada", "x".repeat(201)));
        refused(Refusal.TOPIC_MALFORMED, () -> setsTopic(room, "Ada", "two\nlines"));
        refused(Refusal.TOPIC_MALFORMED, () -> setsTopic(room, "Ada", "half \ud83c a plant"));
        setsTopic(room, "Ada", "x".repeat(200));
        setsTopic(room, "Ada", "");
        assertThat(room.topic()).isEqualTo(Topic.NONE);
    }

    @Test
    void commands_and_messages_share_a_budget_and_refusals_cost_nothing() {
        garden.joins("Ada");
        garden.says("Ada", "Hello");
        for (int i = 0; i < 20; i++) refused(Refusal.NO_SUCH_MESSAGE, () -> edits(room, "Ada", 99, "x"));
        for (int i = 0; i < 4; i++) edits(room, "Ada", 1, "Hello " + i);
        for (int i = 0; i < 5; i++) reacts(room, "Ada", 1, "🌱", i % 2 == 0);
        refused(Refusal.TOO_FAST, () -> reacts(room, "Ada", 1, "🌱", true));
        refused(Refusal.TOO_FAST, () -> renames(room, "Ada", "Countess"));
        refused(Refusal.TOO_FAST, () -> removes(room, "Ada", 1));
        assertThat(garden.story()).first().asString().contains("Hello");
        garden.clock.goesOn(Duration.ofMillis(500));
        renames(room, "Ada", "Countess");
    }

    @Test
    void later_events_about_a_range_of_messages_are_found() {
        garden.joins("Ada");
        for (int i = 1; i <= 4; i++) garden.says("Ada", "word " + i);
        edits(room, "Ada", 2, "Word 2");
        reacts(room, "Ada", 4, "🌱", true);
        assertThat(room.log().about(1, 2)).singleElement().asString().contains("Word 2");
        assertThat(room.log().about(3, 4)).singleElement().asString().contains("🌱");
        assertThat(room.log().about(1, 5))
                .as("what is among them is there already")
                .hasSize(1);
        assertThat(room.log().about(7, 6)).isEmpty();
    }

    @Test
    void blanking_an_event_outside_the_log_changes_nothing() {
        Garden small = new Garden(Map.of("parley.log.messages", "2"));
        small.joins("Ada");
        for (int i = 1; i <= 3; i++) small.says("Ada", "word " + i);
        long held = Footprints.held(small.footprint);
        small.room.log().blank(1);
        small.room.log().blank(9);
        assertThat(small.room.log().blanks()).isZero();
        small.room.log().blank(2);
        assertThat(small.room.log().blanks()).isEqualTo(1);
        small.says("Ada", "word 4");
        small.says("Ada", "word 5");
        assertThat(Footprints.held(small.footprint))
                .as("what was taken is given back")
                .isEqualTo(held);
    }

    @Test
    void a_command_without_effect_appends_no_event_and_a_repeat_rebuilds_no_frame() {
        garden.arrives("Ada");
        long seq = garden.says("Ada", "hello").seq();
        assertThat(reacts(garden.room, "Ada", seq, "🌱", true).seq()).isEqualTo(3);
        assertThat(reacts(garden.room, "Ada", seq, "🌱", true)).isEqualTo(Posted.UNCHANGED);
        assertThat(reacts(garden.room, "Ada", seq, "🌹", false)).isEqualTo(Posted.UNCHANGED);
        assertThat(edits(garden.room, "Ada", seq, "hello")).isEqualTo(Posted.UNCHANGED);
        assertThat(renames(garden.room, "Ada", "Ada")).isEqualTo(Posted.UNCHANGED);
        assertThat(setsTopic(garden.room, "Ada", "")).isEqualTo(Posted.UNCHANGED);
        assertThat(garden.room.log().head()).isEqualTo(3);
        Command.Remove remove = new Command.Remove(UUID.randomUUID(), seq);
        assertThat(garden.room.act("Ada", remove).seq()).isEqualTo(4);
        long blanks = garden.room.log().blanks();
        for (int i = 0; i < 100; i++) assertThat(garden.room.act("Ada", remove)).isEqualTo(new Posted(4, true));
        assertThat(garden.room.log().blanks()).isEqualTo(blanks);
    }
}
