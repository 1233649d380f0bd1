package chat.parley.room.memory;

import chat.parley.log.Member;
import chat.parley.room.Speaker;
import chat.parley.runtime.Budget;
import chat.parley.text.PersonName;

/** A seat in memory. Guarded by the roster's lock, but for the budget, which has its own. */
final class Seat {
    final Budget budget;
    PersonName name;
    Speaker speaker;
    int connections;
    boolean present;
    /** Whether there ever was a connection or a message. */
    boolean known;
    /** When the last connection went, or, before the first, when the seat was taken; nanoseconds. */
    long aloneSince;

    Seat(String visitor, Member member, PersonName name, Budget budget, long now) {
        this.name = name;
        this.budget = budget;
        this.speaker = new Speaker(visitor, member, budget);
        this.aloneSince = now;
    }

    String visitor() {
        return speaker.visitor();
    }

    Member member() {
        return speaker.member();
    }

    /** The seat is another visitor id's from now on. */
    void handedTo(String visitor) {
        speaker = new Speaker(visitor, member(), budget);
    }

    /** The same member under another name. */
    void called(PersonName another) {
        name = another;
        speaker = new Speaker(visitor(), new Member(member().id(), another.value()), budget);
    }

    boolean alone() {
        return connections == 0;
    }

    boolean aloneFor(long nanos, long now) {
        return alone() && now - aloneSince >= nanos;
    }
}
