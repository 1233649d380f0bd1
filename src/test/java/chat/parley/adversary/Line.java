package chat.parley.adversary;

import chat.parley.testkit.RawFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A TCP connection of the loop, used on the loop's thread only. Data that the peer does not accept is kept, up to a
 * bound.
 */
final class Line {
    private static final int MOST_UNSENT = 2_000;

    private final SocketChannel channel;
    private final Ear ear;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private SelectionKey key;
    private boolean reading = true;
    private boolean upgraded;
    private boolean over;

    Line(SocketChannel channel, Ear ear) {
        this.channel = channel;
        this.ear = ear;
    }

    void hasKey(SelectionKey own) {
        key = own;
    }

    boolean isOver() {
        return over;
    }

    /** Stops reading. */
    Line stopsReading() {
        reading = false;
        interest();
        return this;
    }

    /** Marks the connection as a WebSocket. */
    void isUpgraded() {
        upgraded = true;
    }

    /** Sends a text frame if the connection is a WebSocket. */
    void says(String frame) {
        if (upgraded) sends(RawFrame.text(frame).encoded());
    }

    /** Sends ASCII. */
    void sends(String ascii) {
        sends(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends bytes, or drops them if too many are waiting. */
    void sends(byte[] bytes) {
        if (over || channel.socket().isOutputShutdown() || unsent.size() >= MOST_UNSENT) return;
        unsent.add(ByteBuffer.wrap(bytes));
        if (channel.isConnected()) flush();
    }

    /** Closes its own direction and keeps the connection. */
    void hangsUp() {
        if (over) return;
        unsent.clear();
        try {
            channel.shutdownOutput();
        } catch (IOException goneAlready) {
            ends();
        }
    }

    /** Closes the connection without a close frame. */
    void ends() {
        if (over) return;
        over = true;
        try {
            channel.close();
        } catch (IOException goneAlready) {
            unsent.clear();
        }
        ear.ended(this);
    }

    void attend(ByteBuffer buffer) {
        try {
            if (key.isConnectable() && channel.finishConnect()) opened();
            if (key.isValid() && key.isReadable()) read(buffer);
            if (key.isValid() && key.isWritable()) flush();
        } catch (IOException | RuntimeException broken) {
            ends();
        }
    }

    private void opened() {
        interest();
        ear.opened(this);
        flush();
    }

    private void read(ByteBuffer buffer) throws IOException {
        int came = channel.read(buffer.clear());
        if (came < 0) ends();
        else ear.hears(this, StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString());
    }

    private void flush() {
        try {
            while (!unsent.isEmpty()) {
                channel.write(unsent.peek());
                if (unsent.peek().hasRemaining()) break;
                unsent.poll();
            }
            interest();
        } catch (IOException broken) {
            ends();
        }
    }

    private void interest() {
        if (over || !channel.isConnected()) return;
        int read = reading ? SelectionKey.OP_READ : 0;
        key.interestOps(read | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
    }
}
