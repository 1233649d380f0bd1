package chat.parley.room.redis;

import chat.parley.log.RoomLog;
import chat.parley.room.Typing;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Applies signals to a room, even before its replica is filled, and those effects of events that go beyond the log. */
record Signals(
        RoomLog log, LocalConnections local, Typing typing, RedisAway away, People people, MemberLimits memberLimits)
        implements Signal.Listener {
    private static final Logger LOG = Logger.getLogger(Signals.class.getName());

    @Override
    public boolean seatLost(Signal.SeatLost signal) {
        memberLimits.forget(signal.member());
        local.unseat(signal.visitor(), signal.member());
        return false;
    }

    @Override
    public boolean seatHanded(Signal.SeatHanded signal) {
        local.transfer(signal.visitor(), signal.successor());
        return false;
    }

    @Override
    public boolean joined(Signal.Joined signal) {
        people.joined(signal.member(), signal.version());
        return false;
    }

    @Override
    public boolean left(Signal.Left signal) {
        people.left(signal.member(), signal.version());
        return typing.set(signal.member(), false);
    }

    @Override
    public boolean typing(Signal.TypingChanged signal) {
        return typing.set(signal.member(), signal.on());
    }

    @Override
    public boolean away(Signal.AwayChanged signal) {
        return away.setIfNewer(signal.version(), signal.absences());
    }

    @Override
    public boolean tombstones(Signal.TextsRemoved signal) {
        signal.seqs().forEach(log::blank);
        return false;
    }

    /** Does nothing: the replica reads the charter. */
    @Override
    public boolean charter(Signal.CharterChanged signal) {
        return false;
    }

    /** Ignores the signal: servers of another version are running, and {@link Lease} warns of them. */
    @Override
    public boolean unknown(Signal.Unknown signal) {
        LOG.log(Level.FINE, "Unknown signal: {0}", signal.kind());
        return false;
    }

    /** Applies an event that ends typing or changes a name. */
    void event(StreamEvent event) {
        if (event.isMessage() || event.isLeave() || event.isRename())
            typing.stop(event.by().id());
        if (event.isRename()) local.renamed(event.by());
    }
}
