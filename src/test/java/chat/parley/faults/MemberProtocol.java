package chat.parley.faults;

import chat.parley.crowd.FrameWriter;
import chat.parley.crowd.Protocol;
import chat.parley.crowd.UpgradeRefused;
import chat.parley.testkit.RawFrame;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The protocol of a crowd's members with Parley, with the results. */
final class MemberProtocol implements Protocol<Member> {
    static final int OUT = 4103;
    private static final int TEXT = 1;

    /** The latencies of everything received by anybody. */
    final Marks marks = new Marks();
    /** The time of each welcome, in nanoseconds. */
    final List<Long> arrivals = Collections.synchronizedList(new ArrayList<>());
    /** The refusals of handshakes. */
    final List<String> refusals = new CopyOnWriteArrayList<>();

    private final URI server;
    private final FrameWriter writer;
    private final Consumer<Member> lost;

    /** @param lost receives each member whose connection is over */
    MemberProtocol(URI server, FrameWriter writer, Consumer<Member> lost) {
        this.server = server;
        this.writer = writer;
        this.lost = lost;
    }

    @Override
    public String path(Member member) {
        return member.path();
    }

    @Override
    public String headers(Member member) {
        return String.join(
                "\r\n",
                "Sec-WebSocket-Protocol: parley.1",
                "Origin: " + Guests.origin(server),
                "Cookie: " + member.cookie,
                "");
    }

    /** Does nothing: a member is in the room only after the welcome. */
    @Override
    public void opened(Member member) {}

    @Override
    public void heard(Member member, int opcode, ByteBuffer in, int from, int to, long now) throws IOException {
        if (opcode != TEXT) return;
        byte[] payload = new byte[to - from];
        in.get(from, payload);
        boolean before = member.here;
        String answer = member.hear(new String(payload, StandardCharsets.UTF_8), marks);
        if (!before && member.here) arrivals.add(System.nanoTime());
        if (answer != null) writer.text(member, answer);
    }

    /**
     * Answers the close frame to a member who was put out, as a browser does. Otherwise the end of the connection
     * follows by itself.
     */
    @Override
    public void closed(Member member, int code) throws IOException {
        member.closed = code;
        if (code == OUT) writer.raw(member, RawFrame.close(code).encoded());
    }

    @Override
    public void lost(Member member, IOException why) {
        if (why instanceof UpgradeRefused refused) refusals.add(refused.statusLine());
        member.here = false;
        lost.accept(member);
    }
}
