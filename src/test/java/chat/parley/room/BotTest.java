package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.log.Member;
import chat.parley.text.PersonName;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the guarantees for an extension, which has a seat and no connection. */
class BotTest {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Garden garden = new Garden();
    private final Room room = garden.room;

    @Test
    void a_bot_posts_without_arriving_and_is_not_listed() {
        garden.arrives("Ada");
        garden.joins("Greeter");
        garden.says("Greeter", "Welcome, Ada!");
        assertThat(garden.story()).last().isEqualTo("\"said\":\"Greeter\",\"text\":\"Welcome, Ada!\"");
        assertThat(room.people()).extracting(Member::name).containsExactly("Ada");
    }

    @Test
    void a_bot_that_posted_keeps_its_seat_and_name() {
        Member silent = garden.joins("Linus");
        Member bot = garden.joins("Greeter");
        garden.says("Greeter", "Anybody here?");
        garden.clock.goesOn(Duration.ofHours(1));
        room.tick();
        assertThat(room.memberOf("Linus")).isEmpty();
        assertThat(garden.joins("Linus")).isNotEqualTo(silent);
        assertThat(garden.joins("Greeter")).isEqualTo(bot);
        assertThatThrownBy(() -> room.join("somebody", PersonName.of("greeter", 32)))
                .hasMessage("name-taken");
    }

    @Test
    void a_bot_has_its_own_budget() {
        garden.joins("Ada");
        garden.joins("Greeter");
        for (int i = 0; i < 10; i++) garden.says("Greeter", "word " + i);
        assertThatThrownBy(() -> garden.says("Greeter", "too fast")).hasMessage("too-fast");
        assertThat(garden.says("Ada", "in peace").seq()).isEqualTo(11);
    }

    @Test
    void posting_does_not_keep_an_abandoned_room() {
        garden.joins("Greeter");
        for (int hour = 0; hour < 24; hour++) {
            garden.says("Greeter", "The clock strikes");
            garden.clock.goesOn(Duration.ofHours(1));
            room.tick();
        }
        assertThat(room.emptyFor()).isEqualTo(A_DAY.toNanos());
    }

    @Test
    void a_connected_bot_keeps_the_room_until_it_departs() {
        Member bot = garden.arrives("Greeter").member();
        garden.clock.goesOn(A_DAY);
        room.tick();
        assertThat(room.emptyFor()).isZero();
        room.depart("Greeter", bot);
        garden.clock.goesOn(A_DAY);
        room.tick();
        garden.clock.goesOn(A_DAY);
        assertThat(room.emptyFor()).isEqualTo(A_DAY.toNanos());
    }

    @Test
    void a_forgotten_room_accepts_no_messages() {
        garden.joins("Greeter");
        garden.says("Greeter", "Anybody here?");
        garden.clock.goesOn(A_DAY);
        assertThat(garden.closes()).isTrue();
        assertThatThrownBy(() -> garden.says("Greeter", "And now?")).hasMessage("no-such-room");
        assertThatThrownBy(() -> room.arrive("Greeter")).hasMessage("no-such-room");
        assertThat(garden.story()).isEmpty();
    }
}
