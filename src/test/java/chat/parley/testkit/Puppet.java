package chat.parley.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A server that knows just enough HTTP to let a chatter in, and then sends over the WebSocket what the test chooses.
 */
final class Puppet implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Seat> seats = new LinkedBlockingQueue<>();
    private volatile String answer = "101 Switching Protocols";
    private volatile Json history = Wire.nothing("e1");

    Puppet() throws IOException {
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/parley/");
    }

    /** Refuses later upgrades with this status line. */
    void refuses(String statusLine) {
        answer = statusLine;
    }

    /** Serves this history, on one page. */
    void keeps(Json page) {
        history = page;
    }

    /** Waits for the next WebSocket. */
    Seat seat() throws InterruptedException {
        return seats.take();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String head = head(in);
            if (head.contains("Upgrade: websocket")) {
                upgrade(socket, in, head);
            } else if (head.startsWith("GET")) {
                write(socket, "200 OK", "Connection: close", page(head).toString());
                socket.close();
            } else {
                in.readNBytes(Integer.parseInt(header(head, "Content-Length")));
                String body = "{\"code\":\"K7QM4T2X\",\"id\":\"m1\",\"name\":\"Ada\"}";
                write(socket, "201 Created", "Set-Cookie: PARLEY=1; Path=/parley; HttpOnly\nConnection: close", body);
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Json page(String head) {
        return head.contains("after=0") ? history : Wire.nothing("e1");
    }

    private void upgrade(Socket socket, DataInputStream in, String head) throws IOException {
        String accept = "Sec-WebSocket-Accept: " + accept(header(head, "Sec-WebSocket-Key"));
        if (answer.startsWith("101")) {
            write(socket, answer, "Upgrade: websocket\nConnection: Upgrade\n" + accept, "");
            seats.add(new Seat(head, socket, in));
        } else {
            write(socket, answer, "Connection: close", "no");
            socket.close();
        }
    }

    private static void write(Socket socket, String status, String headers, String body) throws IOException {
        String length = body.isEmpty() ? "" : "\nContent-Length: " + body.length();
        String head = "HTTP/1.1 " + status + "\n" + headers + length + "\n\n";
        socket.getOutputStream().write((head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("0");
    }

    private static String accept(String key) {
        try {
            byte[] text = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    /** The server's end of one WebSocket. */
    record Seat(String handshake, Socket socket, DataInputStream in) {
        void says(Json frame) throws IOException {
            says(RawFrame.text(frame.toString()));
        }

        void says(RawFrame frame) throws IOException {
            socket.getOutputStream().write(frame.unmasked().encoded());
        }

        /** Waits for the next text frame. */
        Json hears() throws IOException {
            return Json.read(RawFrame.read(in).text());
        }
    }
}
