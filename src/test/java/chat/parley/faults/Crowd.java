package chat.parley.faults;

import chat.parley.crowd.FrameWriter;
import chat.parley.crowd.Sockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/**
 * Many members on one selector and one thread. They stay connected, answer beats, and reconnect as the page does: after
 * a random time below a ceiling that doubles from 1 s to 30 s. Methods may be called from any thread.
 */
final class Crowd implements AutoCloseable {
    private static final long BASE_MILLIS = 1_000;
    private static final long CAP_MILLIS = 30_000;
    private static final int WAIT_MILLIS = 20;

    /** A write of the crowd's thread. */
    private interface Write {
        void run() throws IOException;
    }

    /** The latencies of everything received by anybody. */
    final Marks marks;
    /** The time of each welcome, in nanoseconds. */
    final List<Long> arrivals;
    /** The refusals of handshakes. */
    final List<String> refusals;

    private final List<Member> members;
    private final Random random;
    private final FrameWriter writer = new FrameWriter();
    private final Sockets<Member> sockets;
    private final Agenda agenda = new Agenda();
    private final Thread thread = new Thread(this::run, "crowd");
    private volatile boolean over;

    Crowd(URI server, List<Member> members, long seed) {
        this.members = List.copyOf(members);
        this.random = new Random(seed);
        MemberProtocol protocol = new MemberProtocol(server, writer, this::comesBack);
        marks = protocol.marks;
        arrivals = protocol.arrivals;
        refusals = protocol.refusals;
        try {
            sockets = new Sockets<>(server, protocol, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Connects all members, this many a second. */
    void gathers(int perSecond) {
        long due = System.nanoTime();
        for (Member member : members) {
            due += 1_000_000_000L / perSecond;
            at(due, () -> sockets.open(member));
        }
    }

    /** The number of members who are connected and welcomed. */
    int here() {
        return (int) members.stream().filter(member -> member.here).count();
    }

    List<Member> members() {
        return members;
    }

    /** The violations that any member saw. */
    List<String> troubles() {
        return members.stream().flatMap(member -> member.troubles.stream()).toList();
    }

    /** The codes of all refusals of messages. */
    List<String> refused() {
        return members.stream().flatMap(member -> member.refused.stream()).toList();
    }

    /** Sends a message of a member. */
    void says(Member member, String text) {
        String frame = Member.say(text);
        soon(() -> write(member, () -> writer.text(member, frame)));
    }

    /** Sends bytes of a member. */
    void sends(Member member, byte[] bytes) {
        soon(() -> write(member, () -> writer.raw(member, bytes)));
    }

    /** Makes these members stop reading. */
    void stopReading(List<Member> some) {
        soon(() -> some.forEach(Member::stopReading));
    }

    /** Ends all connections at once with a RST; all members reconnect. */
    void isCut() {
        soon(() -> members.forEach(this::cut));
    }

    private void soon(Runnable what) {
        at(System.nanoTime(), what);
    }

    private void at(long due, Runnable what) {
        agenda.add(due, what);
        sockets.wakeUp();
    }

    private void run() {
        try (sockets) {
            while (!over) {
                agenda.run();
                sockets.poll(agenda.isEmpty() ? WAIT_MILLIS : 1);
            }
            members.forEach(this::hangUp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes, unless the connection is over: then the member is reconnecting. */
    private void write(Member member, Write write) {
        if (!member.isConnected()) return;
        try {
            write.run();
        } catch (IOException e) {
            sockets.lose(member, e);
        }
    }

    private void cut(Member member) {
        try {
            sockets.resetsWhenClosed(member);
        } catch (IOException e) {
            member.troubles.add("cut before: " + e);
        }
        sockets.lose(member, new IOException("cut"));
    }

    private void comesBack(Member member) {
        if (over) return;
        long ceiling = Math.min(CAP_MILLIS, BASE_MILLIS << Math.min(member.tries++, 10));
        long wait = (long) (random.nextDouble() * ceiling);
        at(System.nanoTime() + wait * 1_000_000, () -> sockets.open(member));
    }

    private void hangUp(Member member) {
        member.here = false;
        try {
            sockets.close(member);
        } catch (IOException e) {
            member.troubles.add("not closed: " + e);
        }
    }

    @Override
    public void close() {
        over = true;
        sockets.wakeUp();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
