package chat.parley.socket;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.room.Time;
import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.settings.Settings;
import chat.parley.visitor.VisitorGone;
import chat.parley.visitor.VisitorLeft;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Every connection of this server: counted, found by whose it is, and ended. A connection leaves the registry before its
 * socket is closed, and closing is the work of threads that have no other, but for a frame that is being read.
 */
@ApplicationScoped
public class Connections {
    @Inject
    private Settings settings;

    @Inject
    private Wire wire;

    @Inject
    private Rooms rooms;

    @Inject
    private Hold hold;

    @Inject
    private Pools pools;

    private Pool walks;
    private Pool closings;

    private Couriers couriers;
    private Census census;
    private Farewell farewell;
    private Unfinished unfinished;

    @PostConstruct
    void begin() {
        walks = pools.named("walkers", settings.live().walkers());
        closings = pools.named("closers", settings.live().closers());
        couriers = new Couriers(settings.live(), wire, walks);
        census = new Census(settings.gate());
        unfinished = new Unfinished(settings.live().framesShare());
        farewell = new Farewell(census, walks, closings, settings.live());
        rooms.follow(room -> {}, this::lost);
    }

    /** @throws Refused if this visitor or address has too many connections, or the server stops */
    void permit(Peer peer) {
        if (farewell.isSaid()) throw new Refused(Refusal.UNAVAILABLE);
        census.permit(peer);
    }

    /**
     * A new connection, registered but not begun, so that whatever ends it finds it.
     *
     * @throws Refused as {@link #permit}
     */
    Conversation open(Peer peer, Room room, Outlet outlet) {
        permit(peer);
        Courier courier = couriers.of(room);
        Credit credit = new Credit(room.log(), settings.live().creditBytes());
        Window window = new Window(settings.live().windowChars(), Time.SYSTEM.nanos());
        Unsent unsent = new Unsent(courier.texts(), credit, window, settings.live());
        Conversation[] self = new Conversation[1];
        DirectSend direct =
                new DirectSend(outlet, couriers.direct(), settings.live().settle());
        Connection connection =
                new Connection(unsent, credit, outlet, direct, Time.SYSTEM.nanos(), why -> end(self[0], why));
        Patience patience = Patience.with(settings.live(), Time.SYSTEM, unfinished);
        self[0] = new Conversation(peer, room, connection, wire, patience, walks, () -> left(peer.visitor(), room));
        census.add(self[0]);
        courier.add(connection);
        return self[0];
    }

    /** The container says that it is over, and is about to close the socket. */
    void closed(Conversation conversation) {
        forget(conversation);
        conversation.connection().letSendEnd(settings.live().stuck());
    }

    /** The connection is gone, from whichever side. */
    void forget(Conversation conversation) {
        conversation.connection().gone();
        if (!census.remove(conversation)) return;
        couriers.of(conversation.room()).remove(conversation.connection());
        conversation.depart();
    }

    /** Run it every second. */
    void tick() {
        rooms.tick();
        couriers.tidy(room -> rooms.find(room.code()).orElse(null) != room);
        long most = settings.live().sendTime().toNanos();
        census.all().forEach(conversation -> conversation.check(most));
        if (farewell.isSaid()) return;
        if (census.all().isEmpty()) hold.end();
        else hold.keep();
    }

    /** Run it several times a second. */
    void unstick() {
        couriers.unstick();
    }

    /** Whether the server is about to stop, and takes nobody any more. */
    public boolean isClosing() {
        return farewell.isSaid();
    }

    /** The server is about to stop. Returns when everybody was told and is gone, or when the time for it is over. */
    void drain() {
        farewell.say();
        hold.end();
    }

    /** It does not stop after all. */
    void goOn() {
        farewell.takeBack();
    }

    /** The application stops. */
    void stop() {
        drain();
        walks.close();
        closings.close();
    }

    /** Sessions that end while the application stops end because of it: who was told to come back shall. */
    void on(@Observes VisitorGone gone) {
        Closing alone = gone.forGood() ? Closing.SIGNED_OUT : Closing.AWAY;
        Closing why = farewell.isSaid() ? Closing.RESTART : alone;
        census.of(gone.visitor())
                .forEach(conversation -> conversation.connection().end(why));
    }

    void on(@Observes VisitorLeft left) {
        left(left.visitor(), left.room());
    }

    /** A room ended under its people: pages come back, and find what there is. */
    private void lost(Room room) {
        census.all().stream()
                .filter(conversation -> conversation.room() == room)
                .forEach(conversation -> conversation.connection().end(Closing.RESTART));
    }

    private void left(String visitor, Room room) {
        census.of(visitor).stream()
                .filter(conversation -> conversation.room() == room)
                .forEach(conversation -> conversation.connection().end(Closing.LEFT));
    }

    private void end(Conversation conversation, Closing closing) {
        forget(conversation);
        Runnable close = () -> conversation.connection().close(closing);
        if (closing.amidReading()) close.run();
        else closings.execute(close);
    }
}
