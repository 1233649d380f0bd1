package chat.parley.room.memory;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Time;
import chat.parley.settings.NameSettings;
import chat.parley.text.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who may have a name in one room. A name belongs to its seat. Once its member left by a lost connection, it is held
 * for a while, and then others may take it; the member keeps the rest of the seat. The roster's lock guards it.
 */
final class Names {
    private final Seats seats;
    private final MemoryLedger ledger;
    private final NameSettings limits;
    private final Time time;

    Names(Seats seats, MemoryLedger ledger, NameSettings limits, Time time) {
        this.seats = seats;
        this.ledger = ledger;
        this.limits = limits;
        this.time = time;
    }

    /**
     * Checks that a visitor may have a name.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, with the time until it is free, if that is certain
     */
    void require(PersonName name, String visitor) {
        refusal(name, visitor).ifPresent(no -> {
            throw no;
        });
    }

    boolean isFree(PersonName name) {
        return refusal(name, "").isEmpty();
    }

    /** Takes a name that a visitor may have away from those who left. */
    void take(PersonName name, String visitor) {
        for (Seat seat : seats.alike(name, visitor)) {
            seats.unname(seat);
            seat.newestMessage = ledger.unseat(seat.member().id());
        }
    }

    private Optional<Refused> refusal(PersonName name, String visitor) {
        Duration longest = Duration.ZERO;
        List<Seat> others = seats.alike(name, visitor);
        for (Seat seat : others) {
            if (seat.present) return Optional.of(Refused.nameOf(seat.member().name()));
            if (!seat.hasLeft || seat.signedIn) return Optional.of(new Refused(Refusal.NAME_TAKEN));
            Duration left = held(seat).minusNanos(time.nanoTime() - seat.leftAt);
            if (left.compareTo(longest) > 0) longest = left;
        }
        return longest.isZero() ? Optional.empty() : Optional.of(new Refused(Refusal.NAME_TAKEN, longest));
    }

    private Duration held(Seat seat) {
        return ledger.keepsMessageOf(seat.member().id()) ? limits.authorNameHeld() : limits.nameHeld();
    }
}
