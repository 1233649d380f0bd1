package chat.parley.room;

import chat.parley.settings.LogSettings;
import java.util.List;
import java.util.Optional;
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
    private final Drafts drafts;
    private final ReentrantLock numbering = new ReentrantLock();

    MemoryLedger(RoomLog log, LogSettings limits, Time time, Notation notation, Footprint footprint) {
        this.log = log;
        this.notation = notation;
        this.footprint = footprint;
        this.stamp = new Stamp(time.wall());
        this.drafts = new Drafts(limits, time);
    }

    /** What nobody sends twice: somebody joined or left. */
    void append(Fact fact) {
        String members = notation.write(fact);
        numbering.lock();
        try {
            next(fact, members);
        } finally {
            numbering.unlock();
            log.wake();
        }
    }

    @Override
    public Posted append(Fact fact, Draft draft) {
        String members = notation.write(fact);
        numbering.lock();
        try {
            Optional<Posted> known = drafts.find(draft);
            if (known.isPresent()) return known.get();
            if (footprint.full()) throw new Refused(Refusal.UNAVAILABLE);
            long seq = next(fact, members);
            drafts.remember(draft, seq);
            return new Posted(seq, false);
        } finally {
            numbering.unlock();
            log.wake();
        }
    }

    @Override
    public CompletableFuture<Posted> begin(Fact.Said said, Draft draft) {
        return CompletableFuture.completedFuture(append(said, draft));
    }

    @Override
    public Optional<Posted> known(Draft draft) {
        numbering.lock();
        try {
            return drafts.find(draft);
        } finally {
            numbering.unlock();
        }
    }

    @Override
    public Optional<Posted> recall(Draft draft) {
        return known(draft);
    }

    /** Goes on from these, which are no news. */
    void goOnFrom(List<Recorded> events) {
        for (Recorded event : events) {
            stamp.notBefore(event.at());
            put(event.seq(), Stamp.text(event.at()), event.fact(), notation.write(event.fact()));
        }
        log.newsAfter(log.head());
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

    private long next(Fact fact, String members) {
        long seq = log.head() + 1;
        put(seq, stamp.now(), fact, members);
        return seq;
    }

    private void put(long seq, String at, Fact fact, String members) {
        log.put(seq, at, members, Past.isMessage(fact), fact.target());
    }
}
