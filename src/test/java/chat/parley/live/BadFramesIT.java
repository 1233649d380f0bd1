package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests frames that RFC 6455 forbids: Ada's second tab sends them, and neither her first tab nor Grace is affected. */
class BadFramesIT extends Faults {
    private static final int NO_SUCH_FRAME_OPCODE = 0x3;
    private static final int NO_SUCH_CONTROL_OPCODE = 0xB;
    private static final List<Integer> BROKEN = List.of(1002, 1006);

    private Chatter grace;
    private Chatter ada;
    private RawSocket raw;

    @BeforeEach
    void ada_has_a_tab_that_sends_anything() {
        grace = comes("Grace").creates("Garden");
        ada = comes("Ada").joins(grace.code());
        raw = also(RawSocket.inPlaceOf(ada));
        raw.next("welcome");
        raw.send(RawFrame.text(say("a proper frame")));
        grace.hears("a proper frame");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x40, 0x20, 0x10})
    void a_reserved_bit_is_a_protocol_error(int bit) {
        byte[] frame = RawFrame.text(say("reserved")).encoded();
        frame[0] |= (byte) bit;

        raw.send(frame);

        assertThat(raw.closeCode()).isIn(BROKEN);
        nobodyNoticed("reserved");
    }

    @ParameterizedTest
    @ValueSource(ints = {NO_SUCH_FRAME_OPCODE, NO_SUCH_CONTROL_OPCODE})
    void an_unknown_opcode_is_a_protocol_error(int opcode) {
        raw.send(RawFrame.of(opcode, say("no opcode").getBytes(StandardCharsets.UTF_8)));

        assertThat(raw.closeCode()).isIn(BROKEN);
        nobodyNoticed("no opcode");
    }

    @Test
    void a_fragmented_control_frame_is_a_protocol_error() {
        raw.send(RawFrame.of(RawFrame.PING, new byte[] {'x'}).unfinished());

        assertThat(raw.closeCode()).isIn(BROKEN);
        nobodyNoticed("x");
    }

    @Test
    void a_ping_has_at_most_125_bytes() {
        raw.send(RawFrame.of(RawFrame.PING, new byte[125]));
        assertThat(nextControl().opcode()).isEqualTo(RawFrame.PONG);

        raw.send(RawFrame.of(RawFrame.PING, new byte[126]));

        assertThat(raw.closeCode()).isIn(BROKEN);
        nobodyNoticed("x");
    }

    @Test
    void a_close_frame_of_one_byte_is_a_protocol_error() {
        raw.send(RawFrame.of(RawFrame.CLOSE, new byte[] {3}));

        assertThat(raw.closeCode()).isIn(BROKEN);
        nobodyNoticed("x");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015})
    void a_reserved_close_code_is_a_protocol_error(int code) {
        raw.send(RawFrame.close(code));

        assertThat(raw.closeCode()).isIn(BROKEN);
        nobodyNoticed("x");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 3000, 4999})
    void a_valid_close_code_ends_the_connection_normally(int code) {
        raw.send(RawFrame.close(code));

        assertThat(raw.closeCode()).isIn(code, 1000);
        nobodyNoticed("x");
    }

    private RawFrame nextControl() {
        RawFrame frame = raw.next();
        while (frame.opcode() == RawFrame.TEXT) {
            frame = raw.next();
        }
        return frame;
    }

    private void nobodyNoticed(String text) {
        raw.fallsSilent();
        assertThat(raw.isEnded()).as("the end of the connection").isTrue();
        awaitConnections(2);
        ada.seesPosted(ada.says("still here"));
        assertThat(grace.diary().said()).doesNotContain(text);
        allAgree(grace, ada);
    }

    private static String say(String written) {
        return "{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"" + written + "\"}";
    }
}
