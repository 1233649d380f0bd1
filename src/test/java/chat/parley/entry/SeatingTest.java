package chat.parley.entry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.limits.Address;
import chat.parley.log.Member;
import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatingTest {
    private static final Address OFFICE = Address.of("192.0.2.7");

    private final FakeTime clock = new FakeTime();
    private final Garden garden = new Garden();
    private final Seating seating =
            new Seating(Garden.with(Map.of("parley.room.people", "9", "parley.gate.roomShare", "0.34")), clock.time());

    private Member sits(String name, Address address) {
        seating.permit(garden.room, address);
        Member member = garden.joins(name);
        seating.take(garden.room, member, address);
        return member;
    }

    private void threeSit() {
        for (String name : new String[] {"Ada", "Grace", "Linus"}) sits(name, OFFICE);
    }

    @Test
    void an_address_gets_a_share_of_a_room_and_others_the_rest() {
        threeSit();
        assertThatThrownBy(() -> sits("Mallory", OFFICE)).hasMessage("crowded-network");
        assertThatCode(() -> sits("Barbara", Address.of("192.0.2.8"))).doesNotThrowAnyException();
    }

    @Test
    void a_seat_without_a_connection_frees_its_place() {
        threeSit();
        garden.room.arrive("Ada");
        clock.goesOn(Duration.ofSeconds(61));
        assertThatCode(() -> sits("Barbara", OFFICE)).doesNotThrowAnyException();
        assertThatCode(() -> sits("Frances", OFFICE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> sits("Mallory", OFFICE)).hasMessage("crowded-network");
    }

    @Test
    void leaving_frees_a_place_at_once() {
        threeSit();
        Member ada = garden.room.memberOf("Ada").orElseThrow();
        garden.room.leave("Ada");
        seating.free(garden.room, ada);
        seating.free(garden.room, ada);
        assertThatCode(() -> sits("Barbara", OFFICE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> sits("Mallory", OFFICE)).hasMessage("crowded-network");
    }

    @Test
    void an_earlier_seat_counts_when_it_connects() {
        threeSit();
        Member barbara = garden.joins("Barbara");
        assertThatThrownBy(() -> seating.connect(garden.room, barbara, OFFICE)).hasMessage("crowded-network");
        assertThatCode(() -> seating.connect(garden.room, barbara, Address.of("192.0.2.8")))
                .doesNotThrowAnyException();
    }
}
