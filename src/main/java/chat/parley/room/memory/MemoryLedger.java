package chat.parley.room.memory;

import chat.parley.archive.Newest;
import chat.parley.log.Allowance;
import chat.parley.log.Charter;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers given in this server's memory: under one lock, which the log's is taken after. The JSON is made before it; those
 * who follow are woken after it is released.
 */
final class MemoryLedger implements Ledger {
    private final RoomLog log;
    private final Notation notation;
    private final Footprint footprint;
    private final Stamp stamp;
    private final RecentKeys drafts;
    private final Set<String> seated = new HashSet<>();
    private final ReentrantLock numbering = new ReentrantLock();
    private volatile Charter charter;

    MemoryLedger(Charter charter, RoomLog log, LogSettings limits, Time time, Notation notation, Footprint footprint) {
        this.charter = charter;
        this.log = log;
        this.notation = notation;
        this.footprint = footprint;
        this.stamp = new Stamp(time.wall());
        this.drafts = new RecentKeys(limits.retries(), time);
    }

    /** Somebody joined or left. Whether it became an event: the log keeps only so many of them. */
    boolean append(RoomEvent coming) {
        String members = notation.write(coming);
        numbering.lock();
        try {
            boolean fits = log.fits(Allowance.COMING, members);
            if (fits) next(coming, members);
            return fits;
        } finally {
            numbering.unlock();
            log.wake();
        }
    }

    /** From now on this member may append. */
    void seat(String member) {
        numbering.lock();
        try {
            seated.add(member);
        } finally {
            numbering.unlock();
        }
    }

    /** From now on nothing more of this member is appended. */
    void unseat(String member) {
        numbering.lock();
        try {
            seated.remove(member);
        } finally {
            numbering.unlock();
        }
    }

    @Override
    public Posted append(RoomEvent event, IdempotencyKey draft) {
        String members = notation.write(event);
        numbering.lock();
        try {
            Optional<Posted> known = drafts.find(draft);
            if (known.isPresent()) return known.get();
            check(event, members);
            long seq = next(event, members);
            drafts.remember(draft, seq);
            return new Posted(seq, false);
        } finally {
            numbering.unlock();
            log.wake();
        }
    }

    private void check(RoomEvent event, String members) {
        if (!seated.contains(event.by().id())) throw new Refused(Refusal.NOT_A_MEMBER);
        if (footprint.full()) throw new Refused(Refusal.UNAVAILABLE);
        boolean change = Allowance.of(event) == Allowance.CHANGE && !(event instanceof RoomEvent.Removed);
        if (change && !log.fits(Allowance.CHANGE, members)) throw new Refused(Refusal.CHANGES_FULL);
    }

    @Override
    public Posted remove(RoomEvent.Removed removed, IdempotencyKey draft, List<Long> texts) {
        Posted posted = append(removed, draft);
        texts.forEach(log::blank);
        return posted;
    }

    @Override
    public CompletableFuture<Posted> begin(RoomEvent.Said said, IdempotencyKey draft) {
        return CompletableFuture.completedFuture(append(said, draft));
    }

    @Override
    public Optional<Posted> known(IdempotencyKey draft) {
        numbering.lock();
        try {
            return drafts.find(draft);
        } finally {
            numbering.unlock();
        }
    }

    @Override
    public Optional<Posted> recall(IdempotencyKey draft) {
        return known(draft);
    }

    /** Goes on from these, which are no news. */
    void goOnFrom(Newest past) {
        for (Newest.Written written : past.events()) {
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
            drafts.forgetOld();
        } finally {
            numbering.unlock();
        }
    }

    /** The charter is changed first, so that a reader of the head finds it no older than that. */
    private long next(RoomEvent event, String members) {
        charter = charter.after(event);
        long seq = log.head() + 1;
        put(seq, stamp.now(), event, members);
        return seq;
    }

    private void put(long seq, String at, RoomEvent event, String members) {
        log.put(seq, at, members, Allowance.of(event), event.target());
    }
}
