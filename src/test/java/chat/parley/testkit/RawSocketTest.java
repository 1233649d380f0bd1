package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RawSocketTest {
    @Test
    void a_raw_socket_sends_any_headers_and_frames() throws Exception {
        try (Puppet server = new Puppet();
                RawSocket raw = RawSocket.to(server.uri())) {
            Answer answer = raw.upgrade("live/K7QM4T2X?after=1", "Origin: http://one", "Origin: http://two");
            raw.send(RawFrame.text("{\"type\":\"typ").unfinished());
            raw.send(RawFrame.of(RawFrame.CONTINUATION, new byte[] {'e', '"'}));
            Puppet.Seat seat = server.seat();

            assertThat(answer.status()).isEqualTo(101);
            assertThat(answer.header("upgrade")).isEqualTo("websocket");
            assertThat(seat.handshake())
                    .startsWith("GET /parley/live/K7QM4T2X?after=1 HTTP/1.1")
                    .contains("Origin: http://one\r\nOrigin: http://two\r\n");
            RawFrame part = RawFrame.read(seat.in());
            assertThat(part.text()).isEqualTo("{\"type\":\"typ");
            assertThat(part.isLast()).isFalse();
            assertThat(RawFrame.read(seat.in()).opcode()).isEqualTo(RawFrame.CONTINUATION);
        }
    }

    @Test
    void a_raw_socket_reads_frames_and_the_end() throws Exception {
        try (Puppet server = new Puppet();
                RawSocket raw = RawSocket.to(server.uri())) {
            raw.upgrade("live/K7QM4T2X");
            Puppet.Seat seat = server.seat();
            seat.says(RawFrame.of(RawFrame.PING, new byte[0]));
            seat.says(Wire.beat(3));
            seat.says(Wire.posted("d1", 4));
            seat.says(Wire.beat(5));
            seat.says(RawFrame.close(1009));

            assertThat(raw.next("posted").number("seq")).isEqualTo(4);
            assertThat(raw.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void an_end_without_a_close_frame_has_its_own_code() throws Exception {
        try (Puppet server = new Puppet();
                RawSocket raw = RawSocket.to(server.uri())) {
            raw.upgrade("live/K7QM4T2X");
            Pipe.reset(server.seat().socket());

            assertThat(raw.closeCode()).isEqualTo(Closing.WITHOUT_A_WORD);
            assertThat(raw.isEnded()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 70_000})
    void a_frame_of_any_length_is_read_as_it_was_written(int bytes) throws IOException {
        byte[] payload = new byte[bytes];
        Arrays.fill(payload, (byte) 'x');
        RawFrame written = RawFrame.of(RawFrame.TEXT, payload).unfinished();

        for (RawFrame frame : new RawFrame[] {written, written.unmasked()}) {
            RawFrame read = read(frame.encoded());
            assertThat(read.text()).isEqualTo("x".repeat(bytes));
            assertThat(read.isLast()).isFalse();
        }
    }

    @Test
    void a_truncated_frame_is_not_a_frame() {
        byte[] whole = RawFrame.text("Hello").encoded();
        byte[] part = Arrays.copyOf(whole, whole.length - 1);

        assertThatThrownBy(() -> read(part)).isInstanceOf(EOFException.class);
    }

    @Test
    void a_close_frame_reports_its_code_or_none() throws IOException {
        assertThat(read(RawFrame.close(4129).encoded()).closeCode()).isEqualTo(4129);
        assertThat(read(RawFrame.of(RawFrame.CLOSE, new byte[0]).encoded()).closeCode())
                .isEqualTo(1005);
    }

    private static RawFrame read(byte[] bytes) throws IOException {
        return RawFrame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
