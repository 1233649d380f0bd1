package chat.parley.socket;

import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.runtime.Time;
import chat.parley.settings.LiveSettings;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Opens, checks and ends connections. A new connection joins its room's broadcaster and then the registry; an old one
 * leaves both before its socket is closed.
 *
 * <p>Thread-safe. Nothing is closed under a lock or on the caller's thread, except when a frame that is being read ends
 * the connection. Errors: only {@link #open} refuses; {@link #check} continues after a fault and throws it at its end.
 */
final class ConnectionLifecycle {
    private final LiveSettings limits;
    private final Wire wire;
    private final ConnectionRegistry registry;
    private final Broadcasters broadcasters;
    private final Executor fanOut;
    private final Executor closers;
    private final PartialFrameBudget partialFrames;

    /**
     * @param fanOut runs the replies to commands whose results come later
     * @param closers threads that a client may block while its socket is closed
     */
    ConnectionLifecycle(
            LiveSettings limits,
            Wire wire,
            ConnectionRegistry registry,
            Broadcasters broadcasters,
            Executor fanOut,
            Executor closers) {
        this.limits = limits;
        this.wire = wire;
        this.registry = registry;
        this.broadcasters = broadcasters;
        this.fanOut = fanOut;
        this.closers = closers;
        this.partialFrames = new PartialFrameBudget(limits.frames().framesShare());
    }

    /**
     * Registers a new connection without starting it, so that anything that ends connections finds it.
     *
     * @param onLeave gives up the seat of a visitor id
     * @throws Refused as {@link ConnectionRegistry#add}
     */
    Conversation open(Peer peer, Room room, Transport transport, Consumer<String> onLeave) {
        Broadcaster broadcaster = broadcasters.of(room);
        ConnectionLimits own = ConnectionLimits.with(limits, Time.SYSTEM, partialFrames);
        Conversation conversation = new Conversation(
                peer, room, self -> connection(self, broadcaster, transport), own, wire, fanOut, onLeave);
        register(conversation, broadcaster);
        return conversation;
    }

    private Connection connection(Conversation self, Broadcaster broadcaster, Transport transport) {
        Window window = new Window(limits.sends().windowChars(), Time.SYSTEM.nanos());
        OutboundQueue outbound = new OutboundQueue(broadcaster.frames(), window, limits.sends());
        return new Connection(outbound, transport, Time.SYSTEM.nanos(), why -> end(self, why));
    }

    /** Adds the connection to the broadcaster first: once it is in the registry, any thread may end it. */
    private void register(Conversation conversation, Broadcaster broadcaster) {
        broadcaster.add(conversation.connection());
        try {
            registry.add(conversation);
        } catch (RuntimeException refused) {
            broadcaster.remove(conversation.connection());
            throw refused;
        }
    }

    /** Removes a connection that has ended, from either side. */
    void forget(Conversation conversation) {
        conversation.connection().gone();
        if (!registry.remove(conversation)) return;
        broadcasters.of(conversation.room()).remove(conversation.connection());
        conversation.depart();
    }

    private void end(Conversation conversation, Closing closing) {
        forget(conversation);
        Runnable close = () -> conversation.connection().close(closing);
        if (closing.amidReading()) close.run();
        else closers.execute(close);
    }

    /** Closes a socket that has no conversation. */
    void close(Transport transport, Closing closing) {
        closers.execute(() -> transport.close(closing));
    }

    /** Checks every connection. Call it every second. */
    void check() {
        long most = limits.sends().sendTime().toNanos();
        RuntimeException failure = null;
        for (Conversation conversation : registry.all()) {
            try {
                conversation.check(most);
            } catch (RuntimeException bug) {
                failure = bug;
            }
        }
        if (failure != null) throw failure;
    }
}
