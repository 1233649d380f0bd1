package chat.parley.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A WebSocket connection of a chatter. The ear receives frames and the end one at a time, and never after {@link #cut}.
 * Frames given to {@link #send} leave in that order; if they cannot, the ear receives the end.
 */
final class Line implements WebSocket.Listener {
    /** The receiver of a line's frames. */
    interface Ear {
        /** Called with a received frame and its size in bytes. */
        void hear(Json frame, int bytes);

        /** Called when the connection is over. */
        void hearTheEnd(Closing closing);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Ear ear;
    private final Object turn = new Object();
    private final StringBuilder unfinished = new StringBuilder();
    private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
    private CompletableFuture<WebSocket> sent = opened;
    private boolean live = true;

    Line(Ear ear) {
        this.ear = ear;
    }

    /**
     * Connects, with the client's cookies and additional headers, given as names and values in turn.
     *
     * @throws HandshakeRefused if the server answers with anything but an upgrade
     */
    void open(HttpClient http, URI uri, String origin, List<String> more) {
        try {
            WebSocket.Builder request = http.newWebSocketBuilder().header("Origin", origin);
            for (int i = 0; i < more.size(); i += 2) request.header(more.get(i), more.get(i + 1));
            request.subprotocols("parley.1")
                    .connectTimeout(PATIENCE)
                    .buildAsync(uri, this)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new HandshakeRefused(refused.getResponse().statusCode(), e);
            }
            throw e;
        }
    }

    /** Sends a frame; a frame sent before the connection is open waits for that. */
    void send(String frame) {
        synchronized (turn) {
            after(socket -> socket.sendText(frame, true));
        }
    }

    /**
     * Continues after the previous step. A failure is reported on another thread, because the sender may hold a lock
     * that the ear needs.
     */
    private void after(Function<WebSocket, CompletableFuture<WebSocket>> step) {
        sent = sent.thenCompose(step).whenCompleteAsync((socket, failure) -> {
            if (failure != null) {
                end(new Closing(Closing.WITHOUT_A_WORD, String.valueOf(failure)));
            }
        });
    }

    /** Drops the connection as if the network had failed: no close frame, and nothing more is received. */
    void cut() {
        synchronized (this) {
            live = false;
        }
        WebSocket socket = opened.getNow(null);
        if (socket != null) {
            socket.abort();
        }
    }

    /** Closes as a closed page does. */
    void hangUp() {
        synchronized (turn) {
            after(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        }
    }

    @Override
    public void onOpen(WebSocket socket) {
        opened.complete(socket);
        socket.request(1);
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        unfinished.append(part);
        if (last && live) {
            String text = unfinished.toString();
            unfinished.setLength(0);
            ear.hear(Json.read(text), text.getBytes(StandardCharsets.UTF_8).length);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end(new Closing(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end(new Closing(Closing.WITHOUT_A_WORD, String.valueOf(error)));
    }

    private synchronized void end(Closing closing) {
        if (live) {
            live = false;
            ear.hearTheEnd(closing);
        }
    }
}
