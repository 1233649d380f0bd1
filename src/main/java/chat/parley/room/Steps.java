package chat.parley.room;

import chat.parley.log.IdempotencyKey;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Creates the steps of one member's commands, each of which is charged to the member's budget. */
record Steps(RoomParts parts, Speaker speaker) {
    /** Returns a step that adds an event. */
    Step post(Supplier<Posted> append) {
        return Step.change(() -> {
            spend();
            return done(append.get());
        });
    }

    Step post(Authority.Conditional event, Command command) {
        return post(() -> parts.ledger().append(event.event(), key(command), event.change()));
    }

    /** Returns a step that adds the event, if there is one. */
    Step postIfAny(Optional<Authority.Conditional> event, Command command) {
        return event.map(one -> post(one, command)).orElseGet(() -> unchanged(command));
    }

    /**
     * Returns a step that adds no event, though the idempotency key may be in the log already. It is charged as much as
     * an event.
     */
    Step unchanged(Command command) {
        return Step.noChange(() -> {
            spend();
            return done(parts.ledger().recall(key(command)).orElse(Posted.UNCHANGED));
        });
    }

    void spend() {
        speaker.budget().spend(Refusal.TOO_FAST);
    }

    IdempotencyKey key(Command command) {
        return command.key(speaker.member());
    }

    static CompletableFuture<Posted> done(Posted posted) {
        return CompletableFuture.completedFuture(posted);
    }
}
