package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crowd.FrameWriter;
import chat.parley.crowd.Sockets;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParleyTest {
    private static final int ONCE_A_SECOND = 1;
    private static final int MASKED_HEAD = 6;

    private final FrameWriter writer = new FrameWriter();
    private final Parley dialect = new Parley(writer, new FrontDoor(80), ONCE_A_SECOND);
    private final Chatter ada = new Chatter(0, 0, true, true);
    private ServerSocket door;
    private Sockets<Chatter> sockets;
    private Socket server;

    @BeforeEach
    void ada_is_connected() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        URI here = URI.create("http://127.0.0.1:" + door.getLocalPort());
        sockets = new Sockets<>(here, new Ear(new Plain("/r"), new Tally(1), Mark.LENGTH), writer);
        sockets.open(ada);
        server = door.accept();
        while (!ada.isConnected()) {
            sockets.poll(1);
        }
    }

    @AfterEach
    void everything_is_closed() throws IOException {
        sockets.close(ada);
        sockets.close();
        server.close();
        door.close();
    }

    @Test
    void a_full_frame_of_events_is_confirmed_at_most_so_often() throws IOException {
        hears("{\"type\":\"events\",\"events\":[{\"seq\":6},{\"seq\":7,\"text\":\"" + "x".repeat(8192) + "\"}]}");
        hears("{\"type\":\"events\",\"events\":[{\"seq\":8,\"text\":\"" + "x".repeat(8192) + "\"}]}");
        hears("{\"type\":\"beat\",\"head\":8,\"at\":\"2026-11-30T10:00:00Z\"}");

        assertThat(next()).isEqualTo("{\"type\":\"seen\",\"seq\":7}");
        assertThat(next()).isEqualTo("{\"type\":\"seen\",\"seq\":8}");
    }

    @Test
    void a_beat_confirms_events_that_came_too_soon_after_the_last_confirmation() throws IOException {
        hears("{\"type\":\"events\",\"events\":[{\"seq\":6}]}");
        hears("{\"type\":\"beat\",\"head\":6,\"at\":\"2026-11-30T10:00:00Z\"}");

        assertThat(next()).isEqualTo("{\"type\":\"seen\",\"seq\":6}");
    }

    private void hears(String frame) throws IOException {
        dialect.hear(ada, ByteBuffer.wrap(frame.getBytes(US_ASCII)), 0, frame.length(), System.nanoTime());
    }

    /** The next text that the server receives, after the request for the upgrade. */
    private String next() throws IOException {
        DataInputStream in = new DataInputStream(server.getInputStream());
        int first = in.read();
        while (first != 0x81) {
            first = in.read();
        }
        byte[] frame = in.readNBytes(MASKED_HEAD - 1);
        byte[] text = in.readNBytes(frame[0] & 0x7f);
        for (int i = 0; i < text.length; i++) {
            text[i] ^= frame[1 + (i & 3)];
        }
        return new String(text, US_ASCII);
    }
}
