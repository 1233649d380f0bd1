package chat.parley.socket;

import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.Room;
import chat.parley.runtime.Budget;
import chat.parley.wire.ClientFrame;
import chat.parley.wire.Closing;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What one client says and is answered. Who it is was settled by the handshake. Its frames come one at a time, as the
 * specification has it; the rest is for any thread.
 */
final class Conversation implements ClientFrame.Hearing {
    /** For whom it is not known when it may be tried again: at once would be a flood. */
    private static final long SOON_MILLIS = 1_000;

    private volatile Peer peer;
    private final Room room;
    private final Connection connection;
    private final Wire wire;
    private final FrameAssembler assembler;
    private final Heartbeat heartbeat;
    private final Budget refusals;
    private final Budget signals;
    private final Executor later;
    private final Consumer<String> onLeave;
    private final Stay stay;
    /** In the frame that is being heard. */
    private int chars;

    /**
     * @param later answers what comes to its end on a thread that nobody may hold up
     * @param onLeave gives up the seat of a visitor id, and ends every connection that there is to it
     */
    Conversation(
            Peer peer,
            Room room,
            Connection connection,
            Wire wire,
            ConnectionLimits clientLimits,
            Executor later,
            Consumer<String> onLeave) {
        this.peer = peer;
        this.room = room;
        this.connection = connection;
        this.wire = wire;
        this.assembler = clientLimits.assembler();
        this.heartbeat = clientLimits.heartbeat();
        this.refusals = clientLimits.refusals();
        this.signals = clientLimits.signals();
        this.later = later;
        this.onLeave = onLeave;
        this.stay = new Stay(() -> peer().visitor(), room, peer.voice());
    }

    Peer peer() {
        return peer;
    }

    /** The visitor goes by another id from now on. */
    void becomes(String visitor) {
        peer = new Peer(visitor, peer.address(), peer.voice());
    }

    Room room() {
        return room;
    }

    Connection connection() {
        return connection;
    }

    /** Takes the seat. @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL} */
    Arrival arrive() {
        return stay.begin();
    }

    void depart() {
        assembler.end();
        stay.end();
    }

    /** A part of a frame came. What comes after the end does nothing: the member may have joined anew. */
    void hear(String part, boolean last) {
        if (connection.isOver()) return;
        heartbeat.heard();
        if (!assembler.takes(part)) connection.end(Closing.TOO_BIG);
        else if (last) read(assembler.whole(part));
        else if (!assembler.keep(part)) connection.end(Closing.OVERLOADED);
    }

    private void read(String frame) {
        chars = frame.length();
        wire.read(frame).on(this);
    }

    /** The server is about to stop: come back after so long. */
    void leaving(long afterMillis) {
        answer(new ServerFrame.Leaving(afterMillis));
    }

    /** Asks for a beat, or ends what is dead or too slow, whichever way. */
    void check(long mostSendingNanos) {
        if (Math.max(connection.sendingFor(), connection.unreadFor()) > mostSendingNanos) connection.end(Closing.SLOW);
        if (assembler.overdue()) connection.end(Closing.FLOOD);
        if (stay.isLost()) connection.end(Closing.SIGNED_OUT);
        switch (heartbeat.now(connection.sentAt())) {
            case END -> connection.end(Closing.AWAY);
            case BEAT -> connection.beat();
            case NOTHING -> {}
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void act(ClientFrame.Do frame) {
        UUID draft = frame.act().draft();
        try {
            peer.voice().spend(chars);
            room.begin(peer.visitor(), stay.member(), frame.act())
                    .whenComplete((posted, failed) -> done(draft, posted, failed));
        } catch (Refused no) {
            refuse(draft, no);
        }
    }

    /** What was done, everybody hears. */
    private void done(UUID draft, Posted posted, Throwable failed) {
        if (failed != null) later.execute(() -> refuse(draft, Refused.in(failed)));
        else if (posted.repeated()) later.execute(() -> answer(new ServerFrame.Posted(draft, posted.seq())));
    }

    /** More of these than anybody needs are not worth an answer. */
    @Override
    public void typing(ClientFrame.Typing frame) {
        if (!signals.trySpend()) return;
        try {
            room.typing(peer.visitor(), stay.member(), frame.on());
        } catch (Refused no) {
            refuse(null, no);
        }
    }

    @Override
    public void away(ClientFrame.Away frame) {
        if (!signals.trySpend()) return;
        if (!frame.on()) stay.touched();
        else if (room.isFew()) stay.untouched();
    }

    @Override
    public void seen(ClientFrame.Seen frame) {
        connection.seen(frame.seq());
    }

    @Override
    public void leave(ClientFrame.Leave frame) {
        try {
            room.holder(peer.visitor(), stay.member()).ifPresentOrElse(onLeave, () -> connection.end(Closing.LEFT));
        } catch (Refused no) {
            refuse(null, no);
        }
    }

    @Override
    public void unreadable(ClientFrame.Unreadable frame) {
        refuse(null, new Refused(frame.why()));
    }

    private void refuse(UUID draft, Refused no) {
        Long retryAfterMs = no.refusal().again() ? millis(no.retryAfter()) : null;
        answer(new ServerFrame.Refused(
                draft, no.refusal().code(), retryAfterMs, no.words().orElse(null)));
        if (no.refusal() == Refusal.NOT_A_MEMBER) connection.end(Closing.SIGNED_OUT);
        if (!refusals.trySpend()) connection.end(Closing.FLOOD);
    }

    private static long millis(Duration retryAfter) {
        return retryAfter.isZero() ? SOON_MILLIS : Math.max(1, retryAfter.toMillis());
    }

    private void answer(ServerFrame frame) {
        connection.answer(wire.write(frame));
    }
}
