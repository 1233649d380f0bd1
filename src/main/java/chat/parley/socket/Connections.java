package chat.parley.socket;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.runtime.Clock;
import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.runtime.Time;
import chat.parley.settings.LiveSettings;
import chat.parley.settings.Settings;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * All connections of this server, as the rest of the application sees them: whether there are any, whether new ones are taken, and
 * what ends them. The endpoint opens and forgets them here ({@link ConnectionLifecycle}).
 *
 * <p>Thread-safe. Only {@link #drain} and {@link #stop} may wait, for a limited time. Errors: only {@link #permit} and
 * {@link #open} refuse.
 */
@ApplicationScoped
public class Connections {
    private static final int CLOSERS = 4;

    private final Settings settings;
    private final Wire wire;
    private final Rooms rooms;
    private final Clock clock;
    private final Pools pools;

    private Pool fanOut;
    private Pool closers;
    private Transports transports;
    private ConnectionRegistry registry;
    private ConnectionLifecycle lifecycle;
    private Drain drain;

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

    /** The container makes this bean for it, and with it rooms, rules and Redis' loops: not when the first visitor comes. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {}

    @PostConstruct
    void begin() {
        LiveSettings live = settings.live();
        fanOut = pools.named("fanOut", live.threads().fanOutThreads());
        transports = new Transports(pools, live.threads(), Time.SYSTEM.nanos());
        closers = pools.elastic("closers", CLOSERS, live.threads().closers());
        registry = new ConnectionRegistry(settings.gate().connections());
        Broadcasters broadcasters = new Broadcasters(live.sends(), wire, fanOut);
        lifecycle = new ConnectionLifecycle(live, wire, registry, broadcasters, fanOut, closers);
        drain = new Drain(registry, fanOut, closers, live.drain());
        follow(broadcasters);
    }

    private void follow(Broadcasters broadcasters) {
        rooms.follow(room -> {}, this::lost);
        clock.every("broadcasters", () -> broadcasters.tidy(room -> !rooms.serves(room)));
        clock.every("connections", lifecycle::check);
        clock.every("leftovers", transports::tick);
    }

    /** The WebSocket of a session. */
    Transport transport(Session session) {
        return transports.of(session);
    }

    /** @throws Refused if this visitor or address has too many connections, or the server stops */
    void permit(Peer peer) {
        if (drain.isUnderWay()) throw new Refused(Refusal.UNAVAILABLE);
        registry.permit(peer);
    }

    /** As {@link ConnectionLifecycle#open}. @throws Refused as {@link #permit} */
    Conversation open(Peer peer, Room room, Transport transport, Consumer<String> onLeave) {
        permit(peer);
        return lifecycle.open(peer, room, transport, onLeave);
    }

    /** The connection is gone, from whichever side. */
    void forget(Conversation conversation) {
        lifecycle.forget(conversation);
    }

    /** Closes a socket that has no conversation. */
    void close(Transport transport, Closing closing) {
        lifecycle.close(transport, closing);
    }

    /** Whether nobody is connected to this server. */
    public boolean isEmpty() {
        return registry.isEmpty();
    }

    /** Whether the server is about to stop, and takes no new connection. */
    public boolean isClosing() {
        return drain.isUnderWay();
    }

    /**
     * The server or the application is about to stop. Returns when everybody was told and is gone, or when the time for it is
     * over; a second caller waits for that too.
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
        fanOut.close();
        closers.close();
        transports.stop();
    }

    /** Ends those connections of a visitor that are meant. */
    void end(String visitor, Predicate<Conversation> meant, Closing closing) {
        registry.of(visitor).stream()
                .filter(meant)
                .forEach(conversation -> conversation.connection().end(closing));
    }

    /** Connections of one visitor id are another's from now on. */
    void renew(String before, String now) {
        registry.renew(before, now);
    }

    /** A room ended under its people: pages come back, and find what there is. */
    private void lost(Room room) {
        registry.all().stream()
                .filter(conversation -> conversation.room() == room)
                .forEach(conversation -> conversation.connection().end(Closing.RESTART));
    }
}
