package chat.parley.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The connections of a crowd to one server, on one selector. Used by one thread, which polls; only {@link #wakeUp} may
 * be called by others.
 */
public final class Sockets<C extends Client> implements AutoCloseable {
    private final URI server;
    private final Protocol<C> protocol;
    private final FrameWriter writer;
    private final FrameReader<C> reader;
    private final Selector selector = Selector.open();
    private final Consumer<SelectionKey> attend = this::attend;

    /** @param server host and port; nothing is connected yet */
    public Sockets(URI server, Protocol<C> protocol, FrameWriter writer) throws IOException {
        this.server = server;
        this.protocol = protocol;
        this.writer = writer;
        this.reader = new FrameReader<>(protocol, writer);
    }

    /** Starts to connect. If that fails, at once or later, the client is lost. */
    public void open(C client) {
        try {
            client.begin(SocketChannel.open());
            client.channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
            client.channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            client.key = client.channel.register(selector, SelectionKey.OP_CONNECT, client);
        } catch (IOException failure) {
            lose(client, failure);
        }
    }

    /** Reads and writes whatever is possible, and waits at most this long for it; 0 does not wait. */
    public void poll(int millis) throws IOException {
        if (millis == 0) {
            selector.selectNow(attend);
        } else {
            selector.select(attend, millis);
        }
    }

    /** Ends the wait of {@link #poll}. */
    public void wakeUp() {
        selector.wakeup();
    }

    /** Ends a connection as if it had been lost, with a RST if {@link #resetsWhenClosed} came before. */
    public void lose(C client, IOException why) {
        try {
            close(client);
        } catch (IOException alreadyGone) {
            why.addSuppressed(alreadyGone);
        }
        protocol.lost(client, why);
    }

    /** Closes a connection without a close frame; the protocol is not notified. */
    public void close(C client) throws IOException {
        if (client.channel != null) {
            client.channel.close();
        }
    }

    /** Makes the connection end with a RST when it is closed. */
    public void resetsWhenClosed(C client) throws IOException {
        client.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }

    /** Stops polling; open connections stay open. */
    @Override
    public void close() throws IOException {
        selector.close();
    }

    @SuppressWarnings("unchecked")
    private void attend(SelectionKey key) {
        C client = (C) key.attachment();
        try {
            if (key.isConnectable()) {
                connected(client);
            }
            if (key.isWritable()) {
                writer.resume(client);
            }
            if (key.isReadable()) {
                reader.read(client);
            }
        } catch (IOException end) {
            lose(client, end);
        }
    }

    private void connected(C client) throws IOException {
        client.channel.finishConnect();
        client.watch();
        writer.raw(client, upgrade(client).getBytes(StandardCharsets.US_ASCII));
    }

    private String upgrade(C client) {
        return String.join(
                "\r\n",
                "GET " + protocol.path(client) + " HTTP/1.1",
                "Host: " + server.getAuthority(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                protocol.headers(client) + "\r\n");
    }
}
