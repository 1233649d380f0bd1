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
 * All connections of this server, as the rest of the application sees them: whether there are any, whether new ones are
 * accepted, and the means to end them. The endpoint opens and removes them here ({@link ConnectionLifecycle}).
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

    /** Creates the container's proxy; not for other use. */
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

    /**
     * Makes the container create this bean, and with it the rooms, the rules and the Redis loops, at start-up instead
     * of on the first visit.
     */
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

    /** Returns the transport of a session. */
    Transport transport(Session session) {
        return transports.of(session);
    }

    /**
     * Checks that a connection of this peer is allowed.
     *
     * @throws Refused if this visitor or address has too many connections, or the server is stopping
     */
    void permit(Peer peer) {
        if (drain.isUnderWay()) throw new Refused(Refusal.UNAVAILABLE);
        registry.permit(peer);
    }

    /**
     * Opens a connection as {@link ConnectionLifecycle#open} does.
     *
     * @throws Refused as {@link #permit}
     */
    Conversation open(Peer peer, Room room, Transport transport, Consumer<String> onLeave) {
        permit(peer);
        return lifecycle.open(peer, room, transport, onLeave);
    }

    /** Removes a connection that has ended, from either side. */
    void forget(Conversation conversation) {
        lifecycle.forget(conversation);
    }

    /** Closes a socket that has no conversation. */
    void close(Transport transport, Closing closing) {
        lifecycle.close(transport, closing);
    }

    /** Returns whether nobody is connected to this server. */
    public boolean isEmpty() {
        return registry.isEmpty();
    }

    /** Returns whether the server is about to stop and accepts no new connections. */
    public boolean isClosing() {
        return drain.isUnderWay();
    }

    /**
     * Drains this server before it or the application stops. Returns when all clients have been told and are gone, or
     * when the time-out is over; a second caller waits for that too.
     */
    public synchronized void drain() {
        drain.run();
    }

    /** Cancels a drain, because the server does not stop after all. */
    public void goOn() {
        drain.cancel();
    }

    /** Drains this server and releases all threads, because the application stops. */
    public void stop() {
        drain();
        fanOut.close();
        closers.close();
        transports.stop();
    }

    /** Ends the matching connections of a visitor. */
    void end(String visitor, Predicate<Conversation> matching, Closing closing) {
        registry.of(visitor).stream()
                .filter(matching)
                .forEach(conversation -> conversation.connection().end(closing));
    }

    /** Moves the connections of one visitor id to another. */
    void renew(String before, String now) {
        registry.renew(before, now);
    }

    /** Ends the connections of a room that ended; pages reconnect and load its present state. */
    private void lost(Room room) {
        registry.all().stream()
                .filter(conversation -> conversation.room() == room)
                .forEach(conversation -> conversation.connection().end(Closing.RESTART));
    }
}
