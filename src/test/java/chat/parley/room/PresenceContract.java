package chat.parley.room;

import static chat.parley.room.Tabs.absent;
import static chat.parley.room.Tabs.absentIds;
import static chat.parley.room.Tabs.closes;
import static chat.parley.room.Tabs.opens;
import static chat.parley.room.Tabs.rests;
import static chat.parley.room.Tabs.touches;
import static chat.parley.room.Visitors.renames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Member;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests that a room shows without an event who is away and who is typing, in every kind of store. */
abstract class PresenceContract extends RoomContract {
    PresenceContract(Place place) {
        super(place);
    }

    /** Waits until everything reported before has been received. */
    private void settled() {
        RoomAssertions.heard(room, Visitors.says(room, "Ada", "heard?").seq());
    }

    private void typing(Member... members) {
        await().until(() -> room.typing().people().equals(List.of(members)));
    }

    @Test
    void a_member_is_away_until_the_page_is_touched() {
        Member ada = opens(room, "Ada");
        settled();
        absent(room);
        rests(room, ada);
        absent(room, ada);
        touches(room, ada);
        absent(room);
    }

    @Test
    void a_member_is_away_only_when_all_their_connections_are() {
        Member ada = arrives("Ada").member();
        room.away().touched(ada, "laptop");
        room.away().touched(ada, "phone");
        room.away().untouched(ada, "laptop");
        settled();
        assertThat(absentIds(room)).isEmpty();
        room.away().untouched(ada, "phone");
        absent(room, ada);
        room.away().touched(ada, "tablet");
        absent(room);
        room.away().depart(ada, "tablet");
        absent(room, ada);
    }

    @Test
    void reporting_an_absence_again_changes_neither_its_time_nor_its_version() {
        Member ada = opens(room, "Ada");
        rests(room, ada);
        absent(room, ada);
        Away.Signal first = room.away().newest();
        place.goesOn(Duration.ofMinutes(1));
        rests(room, ada);
        settled();
        assertThat(room.away().newest()).isEqualTo(first);
    }

    @Test
    void a_change_of_absence_wakes_followers() {
        Member ada = opens(room, "Ada");
        settled();
        AtomicInteger woken = new AtomicInteger();
        room.follow(woken::incrementAndGet);
        rests(room, ada);
        absent(room, ada);
        await().until(() -> woken.get() > 0);
    }

    @Test
    void a_member_who_left_or_closed_the_last_tab_is_not_away() {
        Member ada = opens(room, "Ada");
        Member grace = opens(room, "Grace");
        Member linus = opens(room, "Linus");
        rests(room, ada);
        rests(room, grace);
        rests(room, linus);
        absent(room, ada, grace, linus);
        closes(room, grace);
        absent(room, ada, linus);
        room.away().depart(linus, "a tab that was never open");
        settled();
        absent(room, ada, linus);
        closes(room, linus);
        absent(room, ada);
    }

    @Test
    void typing_is_shown_until_the_message_is_posted() {
        Member ada = arrives("Ada").member();
        Member grace = arrives("Grace").member();
        room.typing("Ada", true);
        room.typing("Grace", true);
        typing(ada, grace);
        Visitors.says(room, "Ada", "done");
        typing(grace);
        room.typing("Grace", false);
        typing();
    }

    @Test
    void typing_ends_by_itself() {
        begin(Map.of("parley.live.typing", "0.5s"));
        Member ada = arrives("Ada").member();
        room.typing("Ada", true);
        typing(ada);
        place.goesOn(Duration.ofSeconds(1));
        await().until(() -> {
            room.tick();
            return room.typing().people().isEmpty();
        });
    }

    @Test
    void a_new_name_ends_typing() {
        arrives("Ada");
        room.typing("Ada", true);
        await().until(() -> room.typing().people().size() == 1);
        renames(room, "Ada", "Countess");
        await().until(() -> room.typing().people().isEmpty());
    }

    @Test
    void leaving_ends_typing() {
        Member ada = arrives("Ada").member();
        arrives("Grace");
        room.typing("Ada", true);
        room.typing("Grace", true);
        await().until(() -> room.typing().people().size() == 2);
        room.leave("Grace");
        typing(ada);
    }
}
