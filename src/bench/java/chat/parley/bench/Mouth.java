package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/** Writes to the servers: one frame, one write, through one buffer that all chatters share. One thread. */
final class Mouth {
    static final int TEXT = 1;
    static final int PONG = 10;

    /** A chatter with more than this unsent says nothing new. */
    private static final int PATIENCE_BYTES = 64 * 1024;

    private static final byte[] KEY = {0x12, 0x34, 0x56, 0x78};

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(128 * 1024);

    void text(Chatter chatter, String text) throws IOException {
        frame(chatter, TEXT, text.getBytes(US_ASCII));
    }

    void raw(Chatter chatter, String bytes) throws IOException {
        buffer.clear().put(bytes.getBytes(US_ASCII));
        write(chatter);
    }

    void frame(Chatter chatter, int opcode, byte[] payload) throws IOException {
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
        write(chatter);
    }

    boolean mayTalk(Chatter chatter) {
        return chatter.unsent.length() < PATIENCE_BYTES;
    }

    /** Sends on what the socket did not take before. */
    void resume(Chatter chatter) throws IOException {
        buffer.clear();
        chatter.unsent.copy(buffer);
        chatter.unsent.drop(chatter.channel.write(buffer.flip()));
        if (chatter.unsent.isEmpty()) {
            chatter.key.interestOps(SelectionKey.OP_READ);
        }
    }

    private void write(Chatter chatter) throws IOException {
        buffer.flip();
        if (chatter.unsent.isEmpty()) {
            chatter.channel.write(buffer);
        }
        if (buffer.hasRemaining()) {
            chatter.unsent.add(buffer);
            chatter.key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }
}
