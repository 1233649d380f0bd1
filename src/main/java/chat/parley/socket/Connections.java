package chat.parley.socket;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.runtime.Clock;
import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.visitor.VisitorGone;
import chat.parley.visitor.VisitorLeft;
import chat.parley.visitor.VisitorRenewed;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.function.Consumer;

/**
 * Every connection of this server: counted, found by whose it is, and ended. A connection leaves the registry before its
 * socket is closed, and closing is the work of threads that have no other, but for a frame that is being read.
 */
@ApplicationScoped
public class Connections {
    private static final int CLOSERS = 4;

    private final Settings settings;
    private final Wire wire;
    private final Rooms rooms;
    private final Clock clock;
    private final Pools pools;

    private Pool walks;
    private Pool senders;
    private Pool closings;
    private Pool freeing;

    private Broadcasters broadcasters;
    private ConnectionRegistry registry;
    private Drain drain;
    private PartialFrameBudget partialFrames;
    private Leftovers leftovers;

    /** For the container's proxy only. */
    protected Connections() {
        this(null, null, null, null, null);
    }

    @Inject
    Connections(Settings settings, Wire wire, Rooms rooms, Clock clock, Pools pools) {
        this.settings = settings;
        this.wire = wire;
        this.rooms = rooms;
        this.clock = clock;
        this.pools = pools;
    }

    /** The container makes this bean for it, and with it rooms, rules and Redis' loops: not first when somebody comes. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {}

    @PostConstruct
    void begin() {
        walks = pools.named("fanOut", settings.live().threads().fanOutThreads());
        senders = pools.elastic(
                "senders",
                settings.live().threads().fanOutThreads(),
                settings.live().threads().senders());
        closings = pools.elastic("closers", CLOSERS, settings.live().threads().closers());
        broadcasters = new Broadcasters(settings.live().sends(), wire, walks);
        registry = new ConnectionRegistry(settings.gate().connections());
        partialFrames = new PartialFrameBudget(settings.live().frames().framesShare());
        freeing = pools.aside("freeing", 1);
        leftovers =
                new Leftovers(Time.SYSTEM.nanos(), session -> freeing.execute(() -> LibertyLeftovers.free(session)));
        drain = new Drain(registry, walks, closings, settings.live().drain());
        rooms.follow(room -> {}, this::lost);
        clock.every("broadcasters", () -> broadcasters.tidy(room -> !rooms.serves(room)));
        clock.every("connections", this::check);
        clock.every("leftovers", leftovers::tick);
    }

    /** @throws Refused if this visitor or address has too many connections, or the server stops */
    void permit(Peer peer) {
        if (drain.isUnderWay()) throw new Refused(Refusal.UNAVAILABLE);
        registry.permit(peer);
    }

    /**
     * A new connection, registered but not begun, so that whatever ends it finds it.
     *
     * @param onLeave gives up the seat of a visitor id
     * @throws Refused as {@link #permit}
     */
    Conversation open(Peer peer, Room room, Transport transport, Consumer<String> onLeave) {
        permit(peer);
        Broadcaster broadcaster = broadcasters.of(room);
        Window window = new Window(settings.live().sends().windowChars(), Time.SYSTEM.nanos());
        OutboundQueue outbound =
                new OutboundQueue(broadcaster.frames(), window, settings.live().sends());
        Conversation[] self = new Conversation[1];
        Connection connection = new Connection(outbound, transport, Time.SYSTEM.nanos(), why -> end(self[0], why));
        ConnectionLimits clientLimits = ConnectionLimits.with(settings.live(), Time.SYSTEM, partialFrames);
        self[0] = new Conversation(peer, room, connection, wire, clientLimits, walks, onLeave);
        register(self[0], broadcaster);
        return self[0];
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

    /** The connection is gone, from whichever side. */
    void forget(Conversation conversation) {
        conversation.connection().gone();
        if (!registry.remove(conversation)) return;
        broadcasters.of(conversation.room()).remove(conversation.connection());
        conversation.depart();
    }

    /** Whether nobody is connected to this server. */
    public boolean isEmpty() {
        return registry.isEmpty();
    }

    private void check() {
        long most = settings.live().sends().sendTime().toNanos();
        RuntimeException failure = null;
        for (Conversation conversation : registry.all()) {
            try {
                conversation.check(most);
            } catch (RuntimeException ours) {
                failure = ours;
            }
        }
        if (failure != null) throw failure;
    }

    /** Whether the server is about to stop, and takes nobody any more. */
    public boolean isClosing() {
        return drain.isUnderWay();
    }

    /**
     * The server or the application is about to stop. Returns when everybody was told and is gone, or when the time for it is
     * over; who calls meanwhile waits for that too.
     */
    public synchronized void drain() {
        drain.run();
    }

    /** It does not stop after all. */
    public void goOn() {
        drain.cancel();
    }

    /** The application stops. */
    public void stop() {
        drain();
        walks.close();
        senders.close();
        closings.close();
        leftovers.freeAll();
        freeing.close();
    }

    /** Sessions that end while the application stops end because of it: who was told to come back shall. */
    void on(@Observes VisitorGone gone) {
        Closing alone = gone.forGood() ? Closing.SIGNED_OUT : Closing.AWAY;
        Closing why = drain.isUnderWay() ? Closing.RESTART : alone;
        registry.of(gone.visitor())
                .forEach(conversation -> conversation.connection().end(why));
    }

    void on(@Observes VisitorRenewed renewed) {
        registry.renew(renewed.before(), renewed.now());
    }

    void on(@Observes VisitorLeft left) {
        left(left.visitor(), left.room());
    }

    /** A room ended under its people: pages come back, and find what there is. */
    private void lost(Room room) {
        registry.all().stream()
                .filter(conversation -> conversation.room() == room)
                .forEach(conversation -> conversation.connection().end(Closing.RESTART));
    }

    private void left(String visitor, Room room) {
        registry.of(visitor).stream()
                .filter(conversation -> conversation.room() == room)
                .forEach(conversation -> conversation.connection().end(Closing.LEFT));
    }

    /** The WebSocket of a session. */
    SessionTransport transport(Session session) {
        return new SessionTransport(session, senders, leftovers);
    }

    /** Closes what has no conversation. */
    void close(Transport transport, Closing closing) {
        closings.execute(() -> transport.close(closing));
    }

    private void end(Conversation conversation, Closing closing) {
        forget(conversation);
        Runnable close = () -> conversation.connection().close(closing);
        if (closing.amidReading()) close.run();
        else closings.execute(close);
    }
}
