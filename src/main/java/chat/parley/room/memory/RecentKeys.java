package chat.parley.room.memory;

import chat.parley.log.IdempotencyKey;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Time;
import chat.parley.settings.RetrySettings;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The drafts a log has had, for each member the newest 1 200 of the last ten minutes (settings). Not thread-safe: the
 * ledger's lock guards it.
 */
final class RecentKeys {
    private record Known(long seq, int fingerprint, long at) {}

    private final Map<String, Map<UUID, Known>> byMember = new HashMap<>();
    private final RetrySettings limits;
    private final Time time;

    RecentKeys(RetrySettings limits, Time time) {
        this.limits = limits;
        this.time = time;
    }

    /**
     * The number under which this draft is in the log.
     *
     * @throws Refused {@link Refusal#DRAFT_REUSED} if it was another act
     */
    Optional<Posted> find(IdempotencyKey draft) {
        Map<UUID, Known> drafts = byMember.get(draft.member());
        Known known = drafts == null ? null : drafts.get(draft.id());
        if (known == null || old(known)) return Optional.empty();
        if (known.fingerprint != draft.fingerprint()) throw new Refused(Refusal.DRAFT_REUSED);
        return Optional.of(new Posted(known.seq, true));
    }

    void remember(IdempotencyKey draft, long seq) {
        Map<UUID, Known> drafts = byMember.computeIfAbsent(draft.member(), id -> new LinkedHashMap<>());
        drafts.remove(draft.id());
        drafts.put(draft.id(), new Known(seq, draft.fingerprint(), time.nanoTime()));
        forgetOld(drafts);
    }

    void forgetOld() {
        byMember.values().forEach(this::forgetOld);
        byMember.values().removeIf(Map::isEmpty);
    }

    private void forgetOld(Map<UUID, Known> drafts) {
        Iterator<Known> eldest = drafts.values().iterator();
        while (eldest.hasNext() && (old(eldest.next()) || drafts.size() > limits.drafts())) eldest.remove();
    }

    private boolean old(Known known) {
        return time.nanoTime() - known.at > limits.draftsFor().toNanos();
    }
}
