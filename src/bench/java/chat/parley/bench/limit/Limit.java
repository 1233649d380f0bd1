package chat.parley.bench.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A server with one room that does the log and the cursor and nothing else, on one thread: no names, numbers or
 * history. After each round of reads, every connection that is behind gets what it has not got yet, in one write.
 */
public final class Limit {
    private static final int KEPT_BYTES = 256 << 20;
    private static final int BACKLOG = 4096;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel door = ServerSocketChannel.open();
    private final FrameLog log = new FrameLog(KEPT_BYTES);
    private final List<Reader> readers = new ArrayList<>();
    private final Consumer<SelectionKey> attend = this::attend;

    private Limit(int port) throws IOException {
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        door.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Serves until the process ends; the argument is the port. */
    public static void main(String[] args) throws IOException {
        Limit limit = new Limit(Integer.parseInt(args[0]));
        System.out.println("limit is listening");
        long sent = 0;
        while (true) {
            limit.selector.select(limit.attend);
            if (limit.log.head() > sent) limit.walk();
            sent = limit.log.head();
        }
    }

    private void walk() {
        for (int i = readers.size() - 1; i >= 0; i--) {
            Reader reader = readers.get(i);
            try {
                reader.catchUp();
            } catch (IOException end) {
                part(reader);
            }
        }
    }

    private void attend(SelectionKey key) {
        if (key.isAcceptable()) {
            accept();
            return;
        }
        Reader reader = (Reader) key.attachment();
        try {
            if (key.isWritable()) reader.goOn();
            if (key.isReadable()) reader.hear();
        } catch (IOException end) {
            part(reader);
        }
    }

    private void accept() {
        try {
            SocketChannel channel = door.accept();
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            Reader reader = new Reader(channel, key, log);
            key.attach(reader);
            readers.add(reader);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void part(Reader reader) {
        readers.remove(reader);
        reader.close();
    }
}
