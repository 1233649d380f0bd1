package chat.parley.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A WebSocket server that echoes frames with a prefix, and records how each connection ended. */
final class Echo implements AutoCloseable {
    /** The end of a connection, as seen from the server. */
    enum End {
        WITH_A_WORD,
        RESET
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<End> ends = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> accepting;
    private final String word;

    Echo(String word) throws IOException {
        this.word = word;
        this.accepting = CompletableFuture.runAsync(this::accept, threads);
    }

    int port() {
        return door.getLocalPort();
    }

    List<End> ends() {
        return ends;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                threads.execute(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            byte[] line = new byte[8192];
            for (int bytes = in.read(line); bytes >= 0; bytes = in.read(line)) {
                socket.getOutputStream().write(word.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(line, 0, bytes);
            }
            ends.add(End.WITH_A_WORD);
        } catch (IOException e) {
            ends.add(End.RESET);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        // Until the accepting thread has ended, connections are still accepted.
        accepting.join();
        threads.shutdownNow();
    }
}
