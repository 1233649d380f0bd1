package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.RawFrame;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests messages in very many fragments. */
class FragmentsIT extends AdasTab {
    private static final int TINY_PARTS = 131_000;
    private static final int MANY_PARTS = 40;
    private static final int PART_BYTES = 60_000;

    @Test
    void a_message_in_one_byte_fragments_is_read() {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        byte[] say = say("byte by byte").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < say.length; i++) {
            RawFrame part = RawFrame.of(i == 0 ? RawFrame.TEXT : RawFrame.CONTINUATION, new byte[] {say[i]});
            parts.writeBytes((i < say.length - 1 ? part.unfinished() : part).encoded());
        }

        raw.send(parts.toByteArray());

        grace.hears("byte by byte");
    }

    @Test
    void a_hundred_thousand_one_byte_fragments_are_too_big() {
        sends(TINY_PARTS, new byte[] {' '});

        isTooBig();
        graceStays();
    }

    @Test
    void partial_frames_beyond_the_server_limit_are_too_big() {
        sends(MANY_PARTS, " ".repeat(PART_BYTES).getBytes(StandardCharsets.UTF_8));

        isTooBig();
        graceStays();
    }

    /** Undertow does not report empty fragments, so on WildFly the idle time-out ends the connection. */
    @Test
    void endless_empty_fragments_are_refused() {
        sends(1_000, new byte[0]);

        assertThat(raw.closeCode()).isIn(1009, 1001, 1006);
        graceStays();
    }

    @Test
    void an_incomplete_frame_is_closed() {
        raw.send(RawFrame.text("{").unfinished());

        assertThat(raw.closeCode()).isIn(4129, 1001, 1006);
        graceStays();
    }

    /**
     * Expects the close code for a too big message. Tyrus itself closes with 1011 once its buffer ({@code web.xml})
     * overflows; Parley's own 1011 has the reason "fault".
     */
    private void isTooBig() {
        Optional<RawFrame> closed = raw.closed();
        if (Server.GLASSFISH.runs() && closed.map(RawFrame::closeCode).equals(Optional.of(1011))) {
            assertThat(closed.get().closeReason()).isEqualTo("Buffer overflow.");
        } else {
            assertThat(closed.map(RawFrame::closeCode).orElse(1006))
                    .as("closed because of %s", closed.map(RawFrame::closeReason))
                    .isIn(1009, 1006);
        }
    }

    private void sends(int parts, byte[] payload) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(RawFrame.text("{").unfinished().encoded());
        byte[] part = RawFrame.of(RawFrame.CONTINUATION, payload).unfinished().encoded();
        for (int i = 0; i < parts; i++) all.writeBytes(part);
        try {
            raw.send(all.toByteArray());
        } catch (UncheckedIOException e) {
            // The server stopped reading, as expected.
            assertThat(e).hasMessageMatching(".*(reset|Broken pipe).*");
        }
    }
}
