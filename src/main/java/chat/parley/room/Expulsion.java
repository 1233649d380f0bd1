package chat.parley.room;

import chat.parley.log.CharterChange;
import chat.parley.log.Content;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries out a kick or a ban: first its event is appended, so that they cannot come back; then they lose the seat, so
 * that they cannot write; then their messages go. So nothing slips in after.
 *
 * <p>Threads: any, without a lock held. Errors: those of {@link Ledger#append}. If a later step fails, the command is
 * refused, and another one like it carries out the rest.
 */
record Expulsion(RoomParts parts, RoomSanctions sanctions, Removals removals) {
    private static final Logger LOG = Logger.getLogger(Expulsion.class.getName());

    /** A seat may be handed to another visitor id at the same moment, but not again and again. */
    private static final int HANDED = 3;

    /**
     * A kick or a ban that is allowed.
     *
     * @param messages whether the member's messages are removed too
     */
    record Decision(Authority.Conditional event, Seated seat, boolean messages) {}

    Posted carryOut(Decision decision, IdempotencyKey key) {
        RoomEvent event = decision.event().event();
        Posted posted = parts.ledger().append(event, key, decision.event().change());
        release(decision.seat());
        if (decision.messages())
            clear(event.by(), event.draft(), decision.seat().member());
        return posted;
    }

    /**
     * Carries out a ban that is only a part of another one. Somebody who got a role at the same moment stays, and
     * whoever could not be banned is refused when they connect again.
     */
    void carryOutIfPossible(Supplier<Decision> decision) {
        try {
            Attempts.again(() -> carryOut(decision.get()));
        } catch (Refused no) {
            LOG.log(Level.FINE, "A member from a banned network stays for now: {0}", no.refusal());
        }
    }

    private void carryOut(Decision decision) {
        RoomEvent event = decision.event().event();
        carryOut(decision, new IdempotencyKey(event.by().id(), event.draft(), 0));
    }

    private void release(Seated seat) {
        String visitor = seat.visitor();
        for (int i = 0; i < HANDED; i++) {
            Optional<Seated> now = parts.roster().seatOf(seat.member().id());
            if (now.isEmpty()) return;
            if (!now.get().visitor().equals(visitor))
                sanctions.renew(visitor, now.get().visitor());
            visitor = now.get().visitor();
            parts.roster().release(visitor);
        }
    }

    /** Removes all kept messages of a member who has no seat any more. */
    private void clear(Member by, UUID draft, Member member) {
        // Their last messages may not have reached this node yet.
        parts.ledger().everything();
        Messages messages = new Messages(parts.log());
        Map<Long, Content> contents = new TreeMap<>();
        List<Long> texts = new ArrayList<>();
        for (StoredEvent message : messages.by(member.id())) {
            contents.put(message.seq(), messages.content(message.seq()));
            texts.addAll(messages.texts(message.seq()));
        }
        if (contents.isEmpty()) return;
        RoomEvent.Cleared cleared = new RoomEvent.Cleared(by, derived(draft, "cleared"), member, contents.size());
        IdempotencyKey key = new IdempotencyKey(by.id(), cleared.draft(), 0);
        Posted posted = parts.ledger().remove(cleared, key, texts, CharterChange.NONE);
        removals.keep(posted.seq(), by.id(), contents);
    }

    /** Returns the draft of another event of a command, the same whenever that is repeated. */
    static UUID derived(UUID draft, String what) {
        return UUID.nameUUIDFromBytes((what + " " + draft).getBytes(StandardCharsets.UTF_8));
    }
}
