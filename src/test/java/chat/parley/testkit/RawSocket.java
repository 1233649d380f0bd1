package chat.parley.testkit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A TCP connection that sends arbitrary bytes: handshakes and frames that no proper client would send. Reads wait at
 * most 20 s. A time-out, or any other failure of reading or writing, throws an {@link UncheckedIOException}. Use it
 * from one thread.
 */
public final class RawSocket implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String UPGRADE = """
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13
            """;

    private final URI base;
    private final Socket socket;
    private final DataInputStream in;

    private RawSocket(URI base) throws IOException {
        this.base = base;
        this.socket = new Socket(base.getHost(), Flaky.portOf(base));
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** Connects to the host and port of this address and sends nothing yet. */
    public static RawSocket to(URI base) {
        try {
            return new RawSocket(base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Connects and opens a WebSocket with this chatter's session and room, and the right {@code Origin}.
     *
     * @throws IllegalStateException if the handshake is refused
     */
    public static RawSocket inPlaceOf(Chatter chatter) {
        RawSocket socket = to(chatter.visitor().base());
        Answer answer = socket.upgrade("live/" + chatter.code(), handshakeOf(chatter));
        if (answer.status() != 101) {
            throw new IllegalStateException("The handshake was answered with " + answer.status());
        }
        return socket;
    }

    /**
     * Requests a WebSocket as {@link #inPlaceOf} does, and sends a frame in the same write, without waiting for an
     * answer.
     */
    public static RawSocket sayingAtOnce(Chatter chatter, RawFrame frame) {
        RawSocket socket = to(chatter.visitor().base());
        byte[] head = socket.head("GET", "live/" + chatter.code(), UPGRADE + handshakeOf(chatter));
        byte[] said = frame.encoded();
        byte[] all = Arrays.copyOf(head, head.length + said.length);
        System.arraycopy(said, 0, all, head.length, said.length);
        socket.send(all);
        return socket;
    }

    private static String handshakeOf(Chatter chatter) {
        Visitor visitor = chatter.visitor();
        return "Origin: " + Visitor.originOf(visitor.base()) + "\nCookie: " + visitor.cookies();
    }

    /** Requests a WebSocket; the path is relative to the base, headers are whole lines and may be repeated. */
    public Answer upgrade(String path, String... headers) {
        return ask("GET", path, UPGRADE + String.join("\n", headers));
    }

    /**
     * Sends any request; headers are lines, {@code Host} is added. Returns the head of the answer, with the body only
     * if its length is declared.
     */
    public Answer ask(String method, String path, String headers) {
        send(head(method, path, headers));
        return answer();
    }

    private byte[] head(String method, String path, String headers) {
        String target = base.resolve(path).getRawPath();
        String query = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        String head = method + " " + target + query + " HTTP/1.1\nHost: " + base.getAuthority() + "\n" + headers;
        return (head.stripTrailing() + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Sends frames, each in its own write. */
    public void send(RawFrame... frames) {
        for (RawFrame frame : frames) {
            send(frame.encoded());
        }
    }

    /** Sends bytes. */
    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next frame. */
    public RawFrame next() {
        try {
            return RawFrame.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for the next text frame of this type, and skips all others.
     *
     * @throws IllegalStateException if a close frame comes instead
     */
    public Json next(String type) {
        Json frame = Json.read(nextText());
        while (!frame.text("type").equals(type)) {
            frame = Json.read(nextText());
        }
        return frame;
    }

    private String nextText() {
        RawFrame frame = next();
        while (frame.opcode() != RawFrame.TEXT) {
            if (frame.opcode() == RawFrame.CLOSE) {
                throw new IllegalStateException("Closed with " + frame.closeCode());
            }
            frame = next();
        }
        return frame.text();
    }

    /**
     * Waits for the end and returns its code; {@link Closing#WITHOUT_A_WORD} if the connection ended without a close
     * frame.
     */
    public int closeCode() {
        return closed().map(RawFrame::closeCode).orElse(Closing.WITHOUT_A_WORD);
    }

    /** Waits for the end and returns the close frame; empty if the connection ended without one. */
    public Optional<RawFrame> closed() {
        try {
            RawFrame frame = RawFrame.read(in);
            while (frame.opcode() != RawFrame.CLOSE) {
                frame = RawFrame.read(in);
            }
            return Optional.of(frame);
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("No end in " + PATIENCE.toSeconds() + " s", e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Ends its own direction with a FIN, and continues to read. */
    public void fallsSilent() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server ends the TCP connection too, within 20 s; unread data is skipped. */
    public boolean isEnded() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Closes with a RST. */
    public void reset() {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes with a FIN, and without a close frame. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the answer to what was sent. */
    public Answer answer() {
        try {
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            HttpHeaders headers = headers();
            int length = (int) headers.firstValueAsLong("Content-Length").orElse(0);
            return new Answer(status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpHeaders headers() throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":\\s*", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
