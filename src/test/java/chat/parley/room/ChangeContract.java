package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.Visitors.edits;
import static chat.parley.room.Visitors.reacts;
import static chat.parley.room.Visitors.removes;
import static chat.parley.room.Visitors.renames;
import static chat.parley.room.Visitors.says;
import static chat.parley.room.Visitors.setsTopic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Member;
import chat.parley.log.Position;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.text.PersonName;
import chat.parley.text.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that members change their name, the topic and their own messages in every kind of store. */
abstract class ChangeContract extends RoomContract {
    ChangeContract(Place place) {
        super(place);
    }

    @Test
    void a_renamed_member_is_the_same_member_under_the_new_name() {
        Member ada = arrives("Ada").member();
        Member grace = arrives("Grace").member();
        assertThat(renames(room, "Ada", "Countess")).isEqualTo(new Posted(3, false));
        assertThat(story(3)).last().isEqualTo("\"renamed\":\"Countess\",\"was\":\"Ada\"");
        Member countess = new Member(ada.id(), "Countess");
        await().until(() -> room.people().equals(List.of(countess, grace)));
        assertThat(room.memberOf("Ada")).contains(countess);
        assertThat(room.lost("Ada", ada)).isFalse();
        long seq = says(room, "Ada", "It is me").seq();
        assertThat(story(seq)).last().isEqualTo("\"said\":\"Countess\",\"text\":\"It is me\"");
        room.leave("Ada");
        assertThat(story(5)).last().isEqualTo("\"left\":\"Countess\"");
    }

    @Test
    void renaming_takes_the_new_name_and_frees_the_old_one() {
        arrives("Ada");
        arrives("Grace");
        refused(Refusal.NAME_TAKEN, () -> renames(room, "Ada", "grace"));
        renames(room, "Ada", "Countess");
        refused(Refusal.NAME_TAKEN, () -> room.join("other", PersonName.of("countess", 32)));
        refused(Refusal.NAME_TAKEN, () -> renames(room, "Grace", "COUNTESS"));
        assertThat(room.join("other", PersonName.of("Ada", 32)).name()).isEqualTo("Ada");
    }

    @Test
    void a_name_or_a_topic_that_is_sent_again_is_changed_once() {
        arrives("Ada");
        Command rename = new Command.Rename(UUID.randomUUID(), "Countess");
        Command topic = new Command.SetTopic(UUID.randomUUID(), "Roses");
        assertThat(room.act("Ada", rename)).isEqualTo(new Posted(2, false));
        assertThat(room.act("Ada", topic)).isEqualTo(new Posted(3, false));
        assertThat(story(3)).hasSize(3);
        await().until(() -> room.topic().value().equals("Roses"));
        assertThat(room.act("Ada", rename)).isEqualTo(new Posted(2, true));
        assertThat(room.act("Ada", topic)).isEqualTo(new Posted(3, true));
        assertThat(story(3)).hasSize(3);
    }

    @Test
    void the_topic_is_shown_to_members_who_arrive_and_can_be_cleared() {
        arrives("Ada");
        assertThat(room.topic()).isEqualTo(Topic.NONE);
        assertThat(setsTopic(room, "Ada", "Roses, mostly")).isEqualTo(new Posted(2, false));
        assertThat(story(2)).last().isEqualTo("\"topic\":\"Ada\",\"topic\":\"Roses, mostly\"");
        await().until(() -> room.topic().value().equals("Roses, mostly"));
        assertThat(arrives("Grace").topic()).isEqualTo("Roses, mostly");
        assertThat(directory.find(CODE).orElseThrow().ledger().charter().topic().value())
                .isEqualTo("Roses, mostly");
        assertThat(setsTopic(room, "Grace", "Roses, mostly")).isEqualTo(Posted.UNCHANGED);
        setsTopic(room, "Grace", "");
        await().until(() -> room.topic().equals(Topic.NONE));
        assertThat(arrives("Linus").topic()).isEmpty();
    }

    /** Ada says a secret, Ada edits it, Grace reacts to it: events 3 to 5. */
    private long secret() {
        arrives("Ada");
        arrives("Grace");
        long seq = says(room, "Ada", "a secret").seq();
        story(seq);
        edits(room, "Ada", seq, "another secret");
        story(4);
        reacts(room, "Grace", seq, "🌱", true);
        assertThat(String.join("", story(5))).contains("a secret", "another secret", "🌱");
        return seq;
    }

    private void removed(long seq) {
        await().until(() -> room.log().find(seq).orElseThrow().event() instanceof RoomEvent.Blank);
    }

    @Test
    void the_text_of_a_removed_message_and_its_edits_is_in_no_log_export_or_resume() {
        long seq = secret();
        assertThat(removes(room, "Ada", seq).seq()).isEqualTo(6);
        removed(seq);
        assertThat(story(6))
                .containsExactly(
                        "\"joined\":\"Ada\"",
                        "\"joined\":\"Grace\"",
                        "\"blank\":\"Ada\"",
                        "\"blank\":\"Ada\",\"target\":3",
                        "\"reacted\":\"Grace\",\"target\":3,\"🌱\":true",
                        "\"removed\":\"Ada\",\"target\":3");
        assertThat(room.everything().events()).hasSize(6).noneMatch(event -> event.contains("secret"));
        RoomLog.Start start = room.log().start(new Position(room.log().epoch(), 2), 6);
        assertThat(start).isEqualTo(new RoomLog.Start(2, true));
        assertThat(room.log().next(start.cursor(), 100).events())
                .hasSize(4)
                .noneMatch(event -> event.contains("secret"));
        assertThat(room.log().about(seq, seq)).noneMatch(event -> event.contains("secret"));
    }

    @Test
    void a_removed_message_keeps_its_number_time_and_author() {
        long seq = secret();
        var before = room.log().find(seq).orElseThrow();
        removes(room, "Ada", seq);
        removed(seq);
        var after = room.log().find(seq).orElseThrow();
        assertThat(after.seq()).isEqualTo(before.seq());
        assertThat(after.at()).isEqualTo(before.at());
        assertThat(after.event())
                .isEqualTo(
                        new RoomEvent.Blank(before.event().by(), before.event().draft(), 0));
    }

    @Test
    void a_removed_message_takes_no_further_change() {
        long seq = secret();
        removes(room, "Ada", seq);
        removed(seq);
        refused(Refusal.NO_SUCH_MESSAGE, () -> edits(room, "Ada", seq, "x"));
        refused(Refusal.NO_SUCH_MESSAGE, () -> removes(room, "Ada", seq));
        refused(Refusal.NO_SUCH_MESSAGE, () -> reacts(room, "Grace", seq, "🌹", true));
    }
}
