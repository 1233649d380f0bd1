package chat.parley.bench.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection: a cursor into the log, and a buffer for what its client says. */
final class Reader {
    private static final int MOST_UNREAD = 16 * 1024;
    private static final int SHORTEST = 6;
    private static final int SHORT = 126;
    private static final int LENGTH = 127;
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern WEB_SOCKET_KEY = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)");

    private final SocketChannel channel;
    private final SelectionKey key;
    private final FrameLog log;
    private final ByteBuffer unread = ByteBuffer.allocateDirect(MOST_UNREAD);
    private boolean upgraded;
    private boolean full;
    private long cursor;

    Reader(SocketChannel channel, SelectionKey key, FrameLog log) {
        this.channel = channel;
        this.key = key;
        this.log = log;
    }

    /** Appends what the client says to the log, once it has answered its handshake. */
    void hear() throws IOException {
        if (channel.read(unread) < 0) throw new IOException("the client has gone");
        int end = unread.position();
        int understood = upgraded ? frames(end) : upgrade(end);
        unread.limit(end).position(understood).compact();
    }

    /** Sends what is after the cursor, unless the socket was full the last time: then it says when it is not. */
    void catchUp() throws IOException {
        if (upgraded && !full) send();
    }

    /** Sends what is after the cursor, because the socket takes more. */
    void goOn() throws IOException {
        send();
    }

    /** Ends the connection, without a close frame. */
    void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // There is nothing left to close.
        }
    }

    private void send() throws IOException {
        if (!log.has(cursor)) throw new IOException("the client is too slow");
        boolean takes = true;
        while (takes && cursor < log.head()) {
            ByteBuffer next = log.after(cursor);
            int wanted = next.remaining();
            int taken = channel.write(next);
            cursor += taken;
            takes = taken == wanted;
        }
        if (takes == full) {
            full = !takes;
            key.interestOps(full ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }

    private int frames(int end) {
        int at = 0;
        while (end - at >= SHORTEST) {
            int length = unread.get(at + 1) & LENGTH;
            int keyAt = at + 2;
            if (length == SHORT) {
                length = Short.toUnsignedInt(unread.getShort(at + 2));
                keyAt += Short.BYTES;
            }
            int next = keyAt + Integer.BYTES + length;
            if (next > end) break;
            log.append(unread, keyAt, length);
            at = next;
        }
        return at;
    }

    private int upgrade(int end) throws IOException {
        byte[] request = new byte[end];
        unread.get(0, request);
        String headers = new String(request, ISO_8859_1);
        if (!headers.endsWith("\r\n\r\n")) return 0;
        String answer = String.join(
                "\r\n",
                "HTTP/1.1 101 Switching Protocols",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Accept: " + accept(headers),
                "\r\n");
        channel.write(ByteBuffer.wrap(answer.getBytes(ISO_8859_1)));
        upgraded = true;
        cursor = log.head();
        return end;
    }

    private static String accept(String headers) throws IOException {
        Matcher nonce = WEB_SOCKET_KEY.matcher(headers);
        if (!nonce.find()) throw new IOException("no handshake of a WebSocket");
        try {
            byte[] answer = MessageDigest.getInstance("SHA-1").digest((nonce.group(1) + GUID).getBytes(ISO_8859_1));
            return Base64.getEncoder().encodeToString(answer);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
