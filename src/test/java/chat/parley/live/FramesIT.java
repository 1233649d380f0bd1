package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Json;
import chat.parley.testkit.RawFrame;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests valid and invalid frames. */
class FramesIT extends AdasTab {
    private static final int KIB = 1024;

    @Test
    void a_message_may_be_fragmented() {
        for (int cut : new int[] {0, 1, 50, 80}) {
            byte[] whole = say("in \uD83C\uDF33 parts " + cut).getBytes(StandardCharsets.UTF_8);
            raw.send(
                    RawFrame.of(RawFrame.TEXT, Arrays.copyOf(whole, cut)).unfinished(),
                    RawFrame.of(RawFrame.PING, new byte[0]),
                    RawFrame.of(RawFrame.CONTINUATION, Arrays.copyOfRange(whole, cut, whole.length)));
            grace.hears("in \uD83C\uDF33 parts " + cut);
        }
    }

    /**
     * Liberty decodes each fragment separately and closes here; a message with a replacement character must never
     * arrive.
     */
    @Test
    void a_character_split_across_fragments_arrives_whole_or_not_at_all() {
        byte[] whole = say("tree \uD83C\uDF33").getBytes(StandardCharsets.UTF_8);
        int inside = whole.length - 4;

        raw.send(
                RawFrame.of(RawFrame.TEXT, Arrays.copyOf(whole, inside)).unfinished(),
                RawFrame.of(RawFrame.CONTINUATION, Arrays.copyOfRange(whole, inside, whole.length)));

        RawFrame answer = raw.next();
        while (answer.opcode() == RawFrame.TEXT && !answer.text().contains("tree")) {
            answer = raw.next();
        }
        boolean refused = answer.opcode() == RawFrame.CLOSE && answer.closeCode() == 1007;
        assertThat(refused || answer.text().contains("tree \uD83C\uDF33"))
                .as("%s", answer)
                .isTrue();
        graceStays();
    }

    @Test
    void the_longest_legal_text_is_accepted_in_its_longest_encoding() {
        raw.send(RawFrame.text(say("\\u4e2d".repeat(4_000))));

        grace.hears("\u4e2d".repeat(4_000));
    }

    @Test
    void a_frame_over_64_kib_is_too_big_and_one_under_it_is_not() {
        raw.send(RawFrame.text(padded(60 * KIB)));
        grace.hears("padded " + 60 * KIB);

        raw.send(RawFrame.text(padded(70 * KIB)));

        assertThat(raw.closeCode()).isEqualTo(1009);
        graceStays();
    }

    @Test
    void fragments_over_64_kib_in_total_are_too_big_before_they_end() {
        sendsTooManyParts();

        assertThat(raw.closeCode()).isEqualTo(1009);
        graceStays();
    }

    @RepeatedTest(10)
    void a_connection_closed_for_its_size_is_freed_when_the_client_leaves() {
        sendsTooManyParts();
        assertThat(raw.closeCode()).isEqualTo(1009);

        raw.fallsSilent();

        assertThat(raw.isEnded()).isTrue();
    }

    @Test
    void ten_megabytes_in_fragments_are_never_read_completely() {
        RawFrame part = RawFrame.of(RawFrame.CONTINUATION, new byte[8 * KIB]).unfinished();

        sendsAsMuchAsIsTaken(RawFrame.text(" ").unfinished().encoded());
        for (int i = 0; i < 10 * KIB / 8; i++) {
            sendsAsMuchAsIsTaken(part.encoded());
        }

        assertThat(raw.closeCode()).isIn(1009, 1006);
        graceStays();
    }

    /** Parley closes with 1009; Tyrus itself closes with 1011 when its buffer is full. */
    @Test
    void a_frame_of_ten_megabytes_is_never_read_completely() {
        byte[] whole = RawFrame.text("x".repeat(10 * KIB * KIB)).encoded();

        for (int at = 0; at < whole.length; at += 8 * KIB) {
            sendsAsMuchAsIsTaken(Arrays.copyOfRange(whole, at, Math.min(whole.length, at + 8 * KIB)));
        }

        assertThat(raw.closeCode()).isIn(1003, 1006, 1009, 1011);
        graceStays();
    }

    private void sendsAsMuchAsIsTaken(byte[] part) {
        try {
            raw.send(part);
        } catch (UncheckedIOException e) {
            // The server stopped reading, as expected.
            assertThat(e).hasMessageMatching(".*(reset|Broken pipe).*");
        }
    }

    @Test
    void a_binary_frame_closes_the_connection_with_its_code() {
        raw.send(RawFrame.of(RawFrame.BINARY, say("binary").getBytes(StandardCharsets.UTF_8)));

        assertThat(raw.closeCode()).isEqualTo(1003);
        graceStays();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3 28", "c0 80", "ed a0 80", "f4 90 80 80", "ff", "e2 82"})
    void text_that_is_not_utf_8_closes_the_connection_with_its_code(String hex) {
        byte[] head = "{\"type\":\"typing\",\"on\":true,\"x\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] bad = HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] frame = Arrays.copyOf(head, head.length + bad.length);
        System.arraycopy(bad, 0, frame, head.length, bad.length);

        raw.send(RawFrame.of(RawFrame.TEXT, frame));

        assertThat(raw.closeCode()).isEqualTo(1007);
        graceStays();
    }

    /** Tyrus, in GlassFish, accepts an unmasked frame: masks protect proxies from scripts, not servers. */
    @Test
    void a_frame_without_a_mask_is_a_protocol_error() {
        raw.send(RawFrame.text(say("unmasked")).unmasked());

        if (Server.GLASSFISH.runs()) grace.hears("unmasked");
        else assertThat(raw.closeCode()).isIn(1002, 1006);
        graceStays();
        assertThat(grace.diary().said().contains("unmasked")).isEqualTo(Server.GLASSFISH.runs());
    }

    @Test
    void a_frame_declared_as_endless_is_closed() {
        byte[] claim = {(byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1, 1, 2, 3, 4, 'x'};

        raw.send(claim);

        assertThat(raw.closeCode()).isIn(1001, 1002, 1006, 1009);
        graceStays();
    }

    @Test
    void a_continuation_without_a_start_is_a_protocol_error() {
        raw.send(RawFrame.of(RawFrame.CONTINUATION, new byte[] {'x'}));

        assertThat(raw.closeCode()).isIn(1002, 1006);
        graceStays();
    }

    @Test
    void a_ping_is_answered() {
        raw.send(RawFrame.of(RawFrame.PING, new byte[] {'h', 'i'}));

        RawFrame frame = raw.next();
        while (frame.opcode() == RawFrame.TEXT) {
            frame = raw.next();
        }
        assertThat(frame.opcode()).isEqualTo(RawFrame.PONG);
        assertThat(frame.text()).isEqualTo("hi");
    }

    @Test
    void a_reset_in_the_middle_of_a_frame_harms_nobody() {
        byte[] whole = RawFrame.text(say("half a frame")).encoded();

        raw.send(Arrays.copyOf(whole, whole.length / 2));
        raw.reset();

        graceStays();
        assertThat(grace.diary().said()).doesNotContain("half a frame");
    }

    /** Sends too many fragments in one write, because the server may close before the last of them. */
    private void sendsTooManyParts() {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(RawFrame.text(" ").unfinished().encoded());
        for (int i = 0; i < 9; i++) {
            parts.writeBytes(RawFrame.of(RawFrame.CONTINUATION, new byte[8 * KIB])
                    .unfinished()
                    .encoded());
        }
        raw.send(parts.toByteArray());
    }

    private static String padded(int bytes) {
        Json frame = Json.read(say("padded " + bytes));
        String padding = "x".repeat(bytes - frame.with("padding", "").toString().length());
        return frame.with("padding", padding).toString();
    }
}
