package chat.parley.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes that are said to a server as they are, and everything that it answers. */
final class Bytes {
    /** Of a server that keeps the connection and says nothing more. */
    private static final int SILENCE_MILLIS = 2_000;

    private Bytes() {}

    /** All that comes until the server ends the connection or is silent; each newline is sent as CR LF. */
    static String exchange(URI server, String head, String body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream().write((head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) all.write(next);
        } catch (SocketTimeoutException silence) {
            // What came is all that comes.
        } catch (IOException reset) {
            // As good as an end.
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
