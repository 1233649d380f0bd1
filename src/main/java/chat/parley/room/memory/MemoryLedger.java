package chat.parley.room.memory;

import chat.parley.archive.Newest;
import chat.parley.log.Allowance;
import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.Footprint;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Ledger;
import chat.parley.log.Notation;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.log.Stamp;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Time;
import chat.parley.settings.LogSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ledger that assigns numbers in this server's memory, under one lock. The log's lock is taken after it. The JSON is
 * encoded before the lock is taken, and followers are woken after it is released.
 */
final class MemoryLedger implements Ledger {
    private final RoomLog log;
    private final Notation notation;
    private final Footprint footprint;
    private final Stamp stamp;
    private final RecentKeys recentKeys;
    /** The members who may append, with the number of their newest message; 0 if there is none. */
    private final Map<String, Long> seated = new HashMap<>();

    private final ReentrantLock numbering = new ReentrantLock();
    private volatile Charter charter;

    MemoryLedger(Charter charter, RoomLog log, LogSettings limits, Time time, Notation notation, Footprint footprint) {
        this.charter = charter;
        this.log = log;
        this.notation = notation;
        this.footprint = footprint;
        this.stamp = new Stamp(time.wall());
        this.recentKeys = new RecentKeys(limits.retries(), time);
    }

    /**
     * Appends a join or leave, and returns whether it became an event: the log keeps only a limited number of them.
     */
    boolean append(RoomEvent coming) {
        String members = notation.write(coming);
        numbering.lock();
        try {
            boolean fits = log.fits(Allowance.COMING, members);
            if (fits) next(coming, members, Map.of());
            return fits;
        } finally {
            numbering.unlock();
            log.wake();
        }
    }

    /** Allows a new member to append. */
    void seat(String member) {
        seat(member, 0);
    }

    /**
     * Allows this member to append.
     *
     * @param newestMessage the number of their newest message; 0 if there is none
     */
    void seat(String member, long newestMessage) {
        numbering.lock();
        try {
            seated.put(member, newestMessage);
        } finally {
            numbering.unlock();
        }
    }

    /** Refuses all later appends of this member. Returns the number of their newest message; 0 if there is none. */
    long unseat(String member) {
        numbering.lock();
        try {
            Long newestMessage = seated.remove(member);
            return newestMessage == null ? 0 : newestMessage;
        } finally {
            numbering.unlock();
        }
    }

    /** Whether the log keeps a message of this member, or its place if it was removed: both show their name. */
    boolean keepsMessageOf(String member) {
        numbering.lock();
        try {
            long newestMessage = seated.getOrDefault(member, 0L);
            return newestMessage > 0 && newestMessage >= log.oldest();
        } finally {
            numbering.unlock();
        }
    }

    @Override
    public Posted append(RoomEvent event, IdempotencyKey key, CharterChange change) {
        String members = notation.write(event);
        numbering.lock();
        try {
            Optional<Posted> known = recentKeys.find(key);
            if (known.isPresent()) return known.get();
            check(event, members);
            require(change);
            long seq = next(event, members, change.parts());
            if (event instanceof RoomEvent.Said) seated.put(event.by().id(), seq);
            recentKeys.remember(key, seq);
            return new Posted(seq, false);
        } finally {
            numbering.unlock();
            log.wake();
        }
    }

    private void require(CharterChange change) {
        if (!change.fits(charter)) throw new Refused(Refusal.ROLES_CHANGED);
    }

    private void check(RoomEvent event, String members) {
        if (!seated.containsKey(event.by().id())) throw new Refused(Refusal.NOT_A_MEMBER);
        if (footprint.full()) throw new Refused(Refusal.UNAVAILABLE);
        boolean change = Allowance.of(event) == Allowance.CHANGE && !Allowance.hasAlwaysSpace(event);
        if (change && !log.fits(Allowance.CHANGE, members)) throw new Refused(Refusal.CHANGES_FULL);
    }

    @Override
    public Posted remove(RoomEvent removal, IdempotencyKey key, List<Long> texts, CharterChange change) {
        Posted posted = append(removal, key, change);
        texts.forEach(log::blank);
        return posted;
    }

    @Override
    public CompletableFuture<Posted> begin(RoomEvent.Said said, IdempotencyKey key) {
        return CompletableFuture.completedFuture(append(said, key, CharterChange.NONE));
    }

    @Override
    public Optional<Posted> known(IdempotencyKey key) {
        numbering.lock();
        try {
            return recentKeys.find(key);
        } finally {
            numbering.unlock();
        }
    }

    @Override
    public Optional<Posted> recall(IdempotencyKey key) {
        return known(key);
    }

    /** Adds the events of an archive, which are not news. */
    void restore(Newest newest) {
        for (Newest.Written written : newest.events()) {
            StoredEvent event = written.event();
            stamp.notBefore(event.at());
            put(event.seq(), Stamp.text(event.at()), event.event(), written.members());
        }
        log.newsAfter(log.head());
    }

    @Override
    public Charter charter() {
        return charter;
    }

    @Override
    public Charter newestCharter() {
        return charter;
    }

    @Override
    public void amend(CharterChange change) {
        numbering.lock();
        try {
            require(change);
            charter = charter.with(change.parts());
        } finally {
            numbering.unlock();
        }
    }

    @Override
    public Slice everything() {
        return log.next(0, Integer.MAX_VALUE);
    }

    @Override
    public void blank(long seq) {
        log.blank(seq);
    }

    @Override
    public void tick() {
        numbering.lock();
        try {
            recentKeys.forgetOld();
        } finally {
            numbering.unlock();
        }
    }

    /** The charter is changed first, so that a reader of the head finds it no older than that. */
    private long next(RoomEvent event, String members, Map<String, String> parts) {
        if (parts.isEmpty()) charter = charter.after(event);
        else charter = charter.with(both(event.charter(), parts));
        long seq = log.head() + 1;
        put(seq, stamp.now(), event, members);
        return seq;
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    private void put(long seq, String at, RoomEvent event, String members) {
        log.put(seq, at, members, Allowance.of(event), event.target());
    }
}
