package chat.parley.socket;

import chat.parley.refusal.Refusal;
import chat.parley.room.Arrival;
import chat.parley.room.Room;
import chat.parley.wire.Closing;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Conversation with one client in one room, from its handshake to its end. It consists of the {@link Connection} that
 * sends frames, the {@link Stay} that is its presence, and the {@link Responder} to the client's frames.
 *
 * <p>Threads: {@link #hear} is called for one part of a frame at a time, as the specification guarantees; any thread
 * may call the rest. Errors: only {@link #arrive} throws. A client that exceeds a limit is closed with the reason.
 */
final class Conversation {
    private final Connection connection;
    private final Stay stay;
    private final FrameAssembler assembler;
    private final Heartbeat heartbeat;
    private final Replies replies;
    private final Farewell farewell;
    private final Responder responder;

    /**
     * @param connecting creates the connection, which may end this conversation, but only after this constructor has
     *     returned
     * @param later as in {@link Responder}
     * @param onLeave as in {@link Responder}
     */
    Conversation(
            Peer peer,
            Room room,
            Function<Conversation, Connection> connecting,
            ConnectionLimits limits,
            Wire wire,
            Executor later,
            Consumer<String> onLeave) {
        this.stay = new Stay(peer, room);
        this.assembler = limits.assembler();
        this.heartbeat = limits.heartbeat();
        this.connection = connecting.apply(this);
        this.farewell = new Farewell(stay, connection, wire);
        this.replies = new Replies(connection, wire, limits.refusals(), farewell);
        this.responder = new Responder(stay, connection, replies, wire, limits.signals(), later, onLeave);
    }

    Peer peer() {
        return stay.peer();
    }

    /** Changes the visitor's id. */
    void changeVisitor(String visitor) {
        stay.changeVisitor(visitor);
    }

    Room room() {
        return stay.room();
    }

    Connection connection() {
        return connection;
    }

    /**
     * Takes the seat.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL}
     */
    Arrival arrive() {
        return stay.begin();
    }

    void depart() {
        assembler.end();
        stay.end();
    }

    /** Handles a part of a frame. It is ignored after the end, because the member may have joined again. */
    void hear(String part, boolean last) {
        if (connection.isOver()) return;
        heartbeat.heard();
        if (!assembler.takes(part)) connection.end(Closing.TOO_BIG);
        else if (last) responder.read(assembler.whole(part));
        else if (!assembler.keep(part)) connection.end(Closing.OVERLOADED);
    }

    /** Tells the client that the server is about to stop and when to reconnect. */
    void leaving(long afterMillis) {
        replies.send(new ServerFrame.Leaving(afterMillis));
    }

    /** Sends a beat if one is due, or ends a client that is dead, too slow or no longer a member. Call it every second. */
    void check(long mostStuckNanos) {
        if (connection.stuckFor() > mostStuckNanos) connection.end(Closing.SLOW);
        if (assembler.overdue()) connection.end(Closing.FLOOD);
        farewell.check();
        switch (heartbeat.now(connection.sentAt())) {
            case END -> connection.end(Closing.AWAY);
            case BEAT -> connection.beat();
            case NOTHING -> {}
        }
    }
}
