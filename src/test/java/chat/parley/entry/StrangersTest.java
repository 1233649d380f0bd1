package chat.parley.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.web.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what a client without a session learns by requesting a room as a member would. */
class StrangersTest {
    private final List<RoomCode> looked = new ArrayList<>();
    private final Rooms rooms = new Rooms() {
        @Override
        public Optional<Room> find(RoomCode code) {
            looked.add(code);
            return Optional.empty();
        }
    };
    private final HttpServletRequest stranger = Asked.from("192.0.2.7", Map.of());

    @Test
    void a_stranger_is_refused_without_looking_up_the_room() {
        Settings settings = Settings.defaults();
        FindRoom gate = new FindRoom(
                rooms, Asked.clients(), new GuessLimiter(settings), new Networks(settings, Asked.clients()));
        assertThatThrownBy(() -> gate.find(stranger, "K7QM4T2X")).hasMessage("no-such-room");
        assertThat(looked).hasSize(1);

        assertThatThrownBy(() -> gate.inside(stranger, "K7QM4T2X")).hasMessage("not-a-member");

        assertThat(looked).as("still the one").hasSize(1);
    }
}
