package chat.parley.entry;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.limits.Address;
import chat.parley.refusal.Refused;
import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoicesTest {
    private static final String OFFICE = "192.0.2.7";

    private final FakeTime clock = new FakeTime();
    private final Garden garden = new Garden();
    private final Voices voices = new Voices(Garden.with(Map.of()), clock.time());

    private Voice comes(String name, String address) {
        Voice voice = voices.of(garden.room, name, Address.of(address));
        voice.begins();
        return voice;
    }

    private List<Voice> come(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> comes("Visitor " + i, OFFICE))
                .toList();
    }

    private static boolean speaks(Voice voice) {
        try {
            voice.spend(40);
            return true;
        } catch (Refused no) {
            assertThat(no).hasMessage("too-fast");
            assertThat(no.retryAfter()).isPositive();
            return false;
        }
    }

    private static int heard(List<Voice> speaking) {
        return (int) speaking.stream().filter(VoicesTest::speaks).count();
    }

    @Test
    void new_seats_of_one_address_share_the_budget_of_a_few() {
        assertThat(heard(come(10))).isEqualTo(10);
        List<Voice> crowd = come(100);
        int heard = 0;
        for (int i = 0; i < 20; i++) {
            heard += heard(crowd);
            clock.goesOn(Duration.ofMillis(100));
        }
        assertThat(heard).isBetween(10, 40);
        assertThat(speaks(comes("Grace", "192.0.2.8"))).isTrue();
    }

    @Test
    void settled_members_are_heard_whatever_new_ones_do() {
        Voice ada = comes("Ada", OFFICE);
        clock.goesOn(Duration.ofMinutes(1));
        List<Voice> crowd = come(300);
        for (int i = 0; i < 60; i++) {
            heard(crowd);
            assertThat(speaks(ada)).isTrue();
            clock.goesOn(Duration.ofSeconds(2));
        }
    }

    @Test
    void three_hundred_behind_one_address_talk_at_a_human_pace() {
        List<Voice> people = come(300);
        for (int i = 0; i < 300; i++) {
            assertThat(speaks(people.get(i))).isTrue();
            clock.goesOn(Duration.ofMillis(200));
        }
        for (int i = 0; i < 3_000; i++) {
            assertThat(speaks(people.get(i * 7 % 300))).isTrue();
            clock.goesOn(Duration.ofMillis(100));
        }
    }

    @Test
    void a_settled_crowd_cannot_flood_a_history_away_in_seconds() {
        List<Voice> crowd = come(333);
        clock.goesOn(Duration.ofMinutes(1));
        int heard = 0;
        for (int second = 0; second < 5; second++) {
            for (int i = 0; i < 10; i++) heard += heard(crowd);
            clock.goesOn(Duration.ofSeconds(1));
        }
        assertThat(heard).isBetween(333, 1_000);
    }

    @Test
    void returning_keeps_seniority_and_leaving_frees_it() {
        List<Voice> people = come(30);
        clock.goesOn(Duration.ofMinutes(1));
        assertThat(heard(people)).isEqualTo(30);
        people.forEach(Voice::ends);
        List<Voice> again = come(30);
        assertThat(again).isEqualTo(people);
        assertThat(heard(again)).isEqualTo(30);
    }

    @Test
    void a_refusal_states_when_to_post_again() {
        Voice ada = comes("Ada", OFFICE);
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 100 && wait.isZero(); i++) wait = refused(ada);
        clock.goesOn(wait);
        assertThat(speaks(ada)).isTrue();
    }

    private static Duration refused(Voice voice) {
        try {
            voice.spend(40);
            return Duration.ZERO;
        } catch (Refused no) {
            return no.retryAfter();
        }
    }
}
