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
 * Recently used idempotency keys of a log: for each member, by default, the newest 1 200 of the last ten minutes. Not
 * thread-safe; the ledger's lock guards it.
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
     * Returns the result recorded for this key.
     *
     * @throws Refused {@link Refusal#DRAFT_REUSED} if it was used for a different command
     */
    Optional<Posted> find(IdempotencyKey key) {
        Map<UUID, Known> keys = byMember.get(key.member());
        Known known = keys == null ? null : keys.get(key.id());
        if (known == null || old(known)) return Optional.empty();
        if (known.fingerprint != key.fingerprint()) throw new Refused(Refusal.DRAFT_REUSED);
        return Optional.of(new Posted(known.seq, true));
    }

    void remember(IdempotencyKey key, long seq) {
        Map<UUID, Known> keys = byMember.computeIfAbsent(key.member(), id -> new LinkedHashMap<>());
        keys.remove(key.id());
        keys.put(key.id(), new Known(seq, key.fingerprint(), time.nanoTime()));
        forgetOld(keys);
    }

    void forgetOld() {
        byMember.values().forEach(this::forgetOld);
        byMember.values().removeIf(Map::isEmpty);
    }

    private void forgetOld(Map<UUID, Known> keys) {
        Iterator<Known> eldest = keys.values().iterator();
        while (eldest.hasNext() && (old(eldest.next()) || keys.size() > limits.drafts())) eldest.remove();
    }

    private boolean old(Known known) {
        return time.nanoTime() - known.at > limits.draftsFor().toNanos();
    }
}
