package chat.parley.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Many people on one selector and one thread, who hold their places, answer beats, and come back as the page does: after a
 * random time below a ceiling that doubles from 1 s to 30 s. Methods may be called from any thread.
 */
final class Crowd implements AutoCloseable {
    private static final long BASE_MILLIS = 1_000;
    private static final long CAP_MILLIS = 30_000;
    private static final int WAIT_MILLIS = 20;

    private record Later(long due, Runnable what) {}

    /** Latencies of all that everybody hears. */
    final Marks marks = new Marks();
    /** When each welcome came, in nanoseconds. */
    final List<Long> arrivals = Collections.synchronizedList(new ArrayList<>());
    /** How handshakes were refused. */
    final List<String> refusals = new CopyOnWriteArrayList<>();

    private final URI server;
    private final List<Member> members;
    private final Random random;
    private final Selector selector;
    private final Queue<Later> asked = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::due));
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final Thread thread = new Thread(this::run, "crowd");
    private volatile boolean over;

    Crowd(URI server, List<Member> members, long seed) {
        this.server = server;
        this.members = List.copyOf(members);
        this.random = new Random(seed);
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Everybody connects, so many a second. */
    void gathers(int perSecond) {
        long due = System.nanoTime();
        for (Member member : members) {
            due += 1_000_000_000L / perSecond;
            at(due, () -> dial(member));
        }
    }

    /** How many are connected and were welcomed. */
    int here() {
        return (int) members.stream().filter(member -> member.here).count();
    }

    List<Member> members() {
        return members;
    }

    /** What was not as it must be, for anybody. */
    List<String> troubles() {
        return members.stream().flatMap(member -> member.troubles.stream()).toList();
    }

    /** The codes of all refusals of what anybody said. */
    List<String> refused() {
        return members.stream().flatMap(member -> member.refused.stream()).toList();
    }

    /** Somebody says something. */
    void says(Member member, String text) {
        soon(() -> write(member, Member.say(text)));
    }

    /** Somebody sends bytes. */
    void sends(Member member, byte[] bytes) {
        soon(() -> write(member, ByteBuffer.wrap(bytes)));
    }

    /** From now on these do not read what comes. */
    void stopReading(List<Member> some) {
        soon(() -> some.forEach(member -> member.key.interestOps(0)));
    }

    /** All connections end at once with a RST, and everybody comes back. */
    void isCut() {
        soon(() -> members.forEach(this::cut));
    }

    private void soon(Runnable what) {
        at(System.nanoTime(), what);
    }

    private void at(long due, Runnable what) {
        asked.add(new Later(due, what));
        selector.wakeup();
    }

    private void run() {
        try (selector) {
            while (!over) {
                for (Later next = asked.poll(); next != null; next = asked.poll()) later.add(next);
                while (!later.isEmpty() && later.peek().due() <= System.nanoTime())
                    later.poll().what().run();
                selector.select(this::attend, later.isEmpty() ? WAIT_MILLIS : 1);
            }
            members.forEach(this::hangUp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dial(Member member) {
        try {
            member.upgraded = false;
            member.rest = new byte[0];
            member.channel = SocketChannel.open();
            member.channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
            member.channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            member.key = member.channel.register(selector, SelectionKey.OP_CONNECT, member);
        } catch (IOException e) {
            lost(member);
        }
    }

    private void attend(SelectionKey key) {
        Member member = (Member) key.attachment();
        try {
            if (key.isConnectable() && member.channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write(member, ByteBuffer.wrap(upgrade(member).getBytes(StandardCharsets.US_ASCII)));
            } else if (key.isReadable()) {
                read(member);
            }
        } catch (IOException e) {
            lost(member);
        }
    }

    private String upgrade(Member member) {
        return String.join(
                "\r\n",
                "GET " + member.path() + " HTTP/1.1",
                "Host: " + server.getAuthority(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: parley.1",
                "Origin: " + Guests.origin(server),
                "Cookie: " + member.cookie + "\r\n\r\n");
    }

    private void read(Member member) throws IOException {
        int came = member.channel.read(buffer.clear());
        if (came < 0) throw new IOException("ended");
        byte[] all = new byte[member.rest.length + came];
        System.arraycopy(member.rest, 0, all, 0, member.rest.length);
        buffer.flip().get(all, member.rest.length, came);
        member.rest = all;
        if (member.upgraded || upgraded(member))
            member.rest = Frames.read(member.rest, (opcode, text) -> hear(member, opcode, text));
    }

    private boolean upgraded(Member member) throws IOException {
        String answer = new String(member.rest, StandardCharsets.ISO_8859_1);
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) return false;
        if (!answer.startsWith("101", "HTTP/1.1 ".length())) {
            refusals.add(answer.lines().findFirst().orElse(""));
            throw new IOException("refused");
        }
        member.upgraded = true;
        member.rest = Arrays.copyOfRange(member.rest, end + 4, member.rest.length);
        return true;
    }

    private void hear(Member member, int opcode, String text) {
        if (opcode == 8) member.closed = text.length() < 2 ? 1005 : (text.charAt(0) << 8 | text.charAt(1)) & 0xFFFF;
        if (opcode != 1) return;
        boolean before = member.here;
        ByteBuffer answer = member.hear(text, marks);
        if (!before && member.here) arrivals.add(System.nanoTime());
        if (answer != null) write(member, answer);
    }

    private void write(Member member, ByteBuffer bytes) {
        try {
            member.channel.write(bytes);
            if (bytes.hasRemaining()) soon(() -> write(member, bytes));
        } catch (IOException e) {
            lost(member);
        }
    }

    private void cut(Member member) {
        try {
            member.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            member.troubles.add("cut before: " + e);
        }
        lost(member);
    }

    private void lost(Member member) {
        hangUp(member);
        if (over) return;
        long ceiling = Math.min(CAP_MILLIS, BASE_MILLIS << Math.min(member.tries++, 10));
        long wait = (long) (random.nextDouble() * ceiling);
        at(System.nanoTime() + wait * 1_000_000, () -> dial(member));
    }

    private void hangUp(Member member) {
        member.here = false;
        try {
            if (member.channel != null) member.channel.close();
        } catch (IOException e) {
            member.troubles.add("not closed: " + e);
        }
    }

    @Override
    public void close() {
        over = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
