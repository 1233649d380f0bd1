package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chat.parley.crowd.FrameWriter;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The protocol of Socket.IO 4 over Engine.IO 4: {@code 0} opens the transport, {@code 40} the namespace, {@code 42} is
 * an event, {@code 2} a ping and {@code 3} its pong.
 */
final class SocketIo implements Dialect {
    private static final byte[] JOINED = "42[\"joined\"".getBytes(US_ASCII);
    private static final int LONGEST_PING = 8;

    private final FrameWriter writer;

    SocketIo(FrameWriter writer) {
        this.writer = writer;
    }

    @Override
    public String path(Chatter chatter) {
        return "/socket.io/?EIO=4&transport=websocket";
    }

    @Override
    public Line line(int bytes) {
        return new Line("42[\"message\",{\"data\":\"%m\"}]", bytes);
    }

    @Override
    public void opened(Chatter chatter) {
        // The chatter is in the room three frames later.
    }

    @Override
    public void hear(Chatter chatter, ByteBuffer in, int from, int to, long now) throws IOException {
        byte packet = in.get(from);
        if (packet == '2' && to - from < LONGEST_PING) {
            writer.text(chatter, "3");
        } else if (!chatter.greeted) {
            greet(chatter, in, from, to);
        }
    }

    private void greet(Chatter chatter, ByteBuffer in, int from, int to) throws IOException {
        if (in.get(from) == '0') {
            writer.text(chatter, "40");
        } else if (in.get(from) == '4' && in.get(from + 1) == '0') {
            writer.text(chatter, "42[\"join\",\"r" + chatter.room + "\"]");
        } else {
            chatter.greeted = startsWith(in, from, to, JOINED);
        }
    }

    private static boolean startsWith(ByteBuffer in, int from, int to, byte[] words) {
        int same = 0;
        while (same < words.length && from + same < to && in.get(from + same) == words[same]) {
            same++;
        }
        return same == words.length;
    }
}
