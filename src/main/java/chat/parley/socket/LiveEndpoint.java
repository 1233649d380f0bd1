package chat.parley.socket;

import chat.parley.entry.CharterSeal;
import chat.parley.entry.Networks;
import chat.parley.entry.Voices;
import chat.parley.limits.Address;
import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.visitor.Leaving;
import chat.parley.visitor.Visitor;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * WebSocket endpoint of a room: one object for each connection, which owns its {@link Conversation} and nothing else.
 * {@link LiveFilter} decides which handshakes reach it.
 *
 * <p>Threads: the container's, one at a time for each connection. Errors: a refusal after the handshake closes the
 * connection, with 1008 if the visitor is not a member, or a ban or a rule keeps them out, otherwise with 1013.
 */
@Dependent
@ServerEndpoint(value = "/live/{code}", subprotocols = Wire.PROTOCOL, configurator = Handshake.class)
public class LiveEndpoint {
    private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());

    /** The refusals of visitors who have no right to be here: the join page tells them why. */
    private static final Set<Refusal> OUTSIDERS = EnumSet.of(Refusal.NOT_A_MEMBER, Refusal.VETOED, Refusal.BANNED);

    @Inject
    private Connections connections;

    @Inject
    private Rooms rooms;

    @Inject
    private Leaving leaving;

    @Inject
    private Settings settings;

    @Inject
    private Wire wire;

    @Inject
    private Voices voices;

    @Inject
    private Networks networks;

    @Inject
    private CharterSeal seal;

    private Transport transport;
    private Conversation conversation;

    @OnOpen
    public void open(Session session, @PathParam("code") String code) {
        transport = connections.transport(session);
        try {
            enter(session, code);
        } catch (Refused no) {
            LOG.log(Level.FINE, "A connection was refused after its handshake: {0}", no.refusal());
            if (conversation != null) connections.forget(conversation);
            connections.close(transport, closing(no.refusal()));
        }
    }

    private static Closing closing(Refusal why) {
        return OUTSIDERS.contains(why) ? Closing.SIGNED_OUT : Closing.OVERLOADED;
    }

    private void enter(Session session, String code) {
        Visitor visitor = Handshake.visitor(session);
        Room room = RoomCode.read(code).flatMap(rooms::find).orElse(null);
        if (visitor == null || room == null) connections.close(transport, Closing.SIGNED_OUT);
        else enter(session, visitor, room);
    }

    private void enter(Session session, Visitor visitor, Room room) {
        conversation = connections.open(
                peer(visitor, room), room, transport, id -> leaving.leaveUnanswered(visitor, id, room));
        begin(session, room);
    }

    @OnMessage
    public void hear(String part, boolean last) {
        if (conversation != null) conversation.hear(part, last);
    }

    @OnMessage
    public void hear(ByteBuffer part, boolean last) {
        if (conversation != null) conversation.connection().end(Closing.BINARY);
    }

    @OnClose
    public void close() {
        if (conversation != null) connections.forget(conversation);
        if (transport != null) transport.ended();
    }

    /**
     * Logs that the peer disconnected or sent an invalid WebSocket frame: the container closes, and {@link #close}
     * follows.
     */
    @OnError
    public void error(Throwable why) {
        LOG.log(Level.FINE, "A connection failed", why);
    }

    private Peer peer(Visitor visitor, Room room) {
        Address address = Address.of(visitor.address());
        return new Peer(visitor.id(), address, networks.of(address), voices.of(room, visitor.id(), address));
    }

    private void begin(Session session, Room room) {
        Arrival arrival = conversation.arrive();
        RoomLog.Start start = room.log().start(Handshake.position(session), arrival.head());
        String welcome =
                wire.write(Greeting.of(room, arrival, start, settings, Handshake.aliveSeconds(session), seal.of(room)));
        conversation.connection().begin(welcome, start.cursor());
    }
}
