package chat.parley.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends raw bytes to a server and reads everything that it answers. */
final class Bytes {
    /** The silence after which a server that keeps the connection is taken to have answered. */
    private static final int SILENCE_MILLIS = 2_000;

    private Bytes() {}

    /** Sends a request and reads until the server closes the connection or is silent; each newline is sent as CR LF. */
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
            // The answer is complete.
        } catch (IOException reset) {
            // A reset counts as the end.
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
