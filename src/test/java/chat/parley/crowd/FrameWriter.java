package chat.parley.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes masked frames, one write each, through one buffer that all clients share. One thread: the one that polls. */
public final class FrameWriter {
    private static final int TEXT = 1;
    private static final int PONG = 10;
    private static final byte[] KEY = {0x12, 0x34, 0x56, 0x78};

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(128 * 1024);

    /** Writes a whole text frame. */
    public void text(Client client, String text) throws IOException {
        text(client, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a whole text frame with this payload of UTF-8, at most 65 535 bytes. The array is not kept. */
    public void text(Client client, byte[] payload) throws IOException {
        frame(client, TEXT, payload);
    }

    /** Writes raw bytes, a frame or not, at most 128 KiB. */
    public void raw(Client client, byte[] bytes) throws IOException {
        buffer.clear().put(bytes);
        write(client);
    }

    void pong(Client client, byte[] payload) throws IOException {
        frame(client, PONG, payload);
    }

    private void frame(Client client, int opcode, byte[] payload) throws IOException {
        buffer.clear().put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            buffer.put((byte) (0x80 | payload.length));
        } else {
            buffer.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        buffer.put(KEY);
        for (int i = 0; i < payload.length; i++) {
            buffer.put((byte) (payload[i] ^ KEY[i & 3]));
        }
        write(client);
    }

    /** Sends the bytes that the socket did not accept before. */
    void resume(Client client) throws IOException {
        buffer.clear();
        client.unsent.copy(buffer);
        client.unsent.drop(client.channel.write(buffer.flip()));
        if (client.unsent.isEmpty()) {
            client.watch();
        }
    }

    private void write(Client client) throws IOException {
        buffer.flip();
        if (client.unsent.isEmpty()) {
            client.channel.write(buffer);
        }
        if (buffer.hasRemaining()) {
            client.unsent.add(buffer);
            client.watch();
        }
    }
}
