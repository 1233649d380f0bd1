package chat.parley.room;

import chat.parley.log.Content;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Undoes a removal: each of its messages that is still kept gets its content back, oldest first, by one event. The last
 * event has the command's draft. If the room cannot take all of them, the rest may be restored by another command.
 *
 * <p>Threads: any, without a lock held. Errors: those of {@link Ledger#append}.
 */
record Restoration(Ledger ledger, Messages messages, Removals removals, Member by) {
    /** @throws Refused {@link Refusal#TOO_LATE} if this member cannot undo this removal, or cannot any more */
    void check(Command.Restore command) {
        if (!removals.has(command.target(), by.id())) throw new Refused(Refusal.TOO_LATE);
    }

    /** @throws Refused as {@link #check} */
    Posted carryOut(Command.Restore command, IdempotencyKey key) {
        Removals.Removal removal =
                removals.take(command.target(), by.id()).orElseThrow(() -> new Refused(Refusal.TOO_LATE));
        try {
            return restore(removal, key);
        } catch (RuntimeException failed) {
            removals.put(command.target(), removal);
            throw failed;
        }
    }

    private Posted restore(Removals.Removal removal, IdempotencyKey key) {
        List<Map.Entry<Long, Content>> blank = removal.messages().entrySet().stream()
                .filter(message -> messages.isBlank(message.getKey()))
                .toList();
        Posted posted = Posted.UNCHANGED;
        for (int i = 0; i < blank.size(); i++) {
            boolean last = i == blank.size() - 1;
            posted =
                    restore(blank.get(i), last ? key : derived(key, blank.get(i).getKey()));
        }
        return posted;
    }

    private Posted restore(Map.Entry<Long, Content> message, IdempotencyKey key) {
        return ledger.append(new RoomEvent.Restored(by, key.id(), message.getKey(), message.getValue()), key);
    }

    private static IdempotencyKey derived(IdempotencyKey key, long message) {
        byte[] name = ("restored " + key.id() + " " + message).getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(key.member(), UUID.nameUUIDFromBytes(name), key.fingerprint());
    }
}
