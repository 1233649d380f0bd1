package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests what clients see of a server that is about to stop. Open Liberty's sign is given by hand, on every server. */
class DrainIT extends Visits {
    private static final int PEOPLE = 50;

    @Deployment(testable = false)
    public static WebArchive parleyWithAnAlarm() {
        return packaged().addClasses(Alarm.class, Alarm.PortMXBean.class, Alarm.Port.class);
    }

    @AfterEach
    void the_server_does_not_stop() {
        visitor().get("alarm/off");
    }

    @Test
    void clients_get_different_reconnect_times_and_newcomers_are_refused() {
        String room = newRoom("Garden");
        List<Chatter> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> comes("Member " + i).joins(room))
                .toList();
        Chatter linus = comes("Linus").becomesMemberOf(room);
        visitor().get("alarm/off");
        people.get(0).seesPosted(people.get(0).says("before the alarm"));

        assertThat(visitor().get("alarm/on").status()).isEqualTo(204);

        people.forEach(person -> assertThat(person.isClosed().code()).isEqualTo(1012));
        assertThat(people.stream().map(DrainIT::afterMillis).distinct()).hasSizeGreaterThan(PEOPLE / 2);
        assertThat(visitor().get("health/ready").body()).contains(door("DOWN"));
        assertThat(visitor().get("health/ready").status()).isEqualTo(503);
        assertThat(visitor().get("health/live").status()).isEqualTo(200);
        assertThatThrownBy(linus::connects)
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(503));

        visitor().get("alarm/off");
        assertThat(visitor().get("health/ready").body()).contains(door("UP"));
        linus.connects();
        people.forEach(Chatter::resumes);
        people.get(1).seesPosted(people.get(1).says("after the alarm"));
        people.forEach(person -> person.hears("after the alarm"));
        people.get(0).seesPosted(people.get(0).insists("and on"));
        people.forEach(person -> person.hears("and on"));
        assertThat(Checker.among(people)).isEmpty();
    }

    private static String door(String status) {
        return "{\"status\":\"%1$s\",\"checks\":[{\"name\":\"door\",\"status\":\"%1$s\"}".formatted(status);
    }

    private static long afterMillis(Chatter person) {
        List<Json> told = person.diary().frames("leaving");
        assertThat(told).as(person.name()).hasSize(1);
        return told.get(0).number("afterMs");
    }
}
