package chat.parley.room.memory;

import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.room.Seated;
import chat.parley.room.Speaker;
import chat.parley.runtime.Budget;
import chat.parley.text.PersonName;

/** A seat in memory. The roster's lock guards it, except for the budget, which has its own. */
final class Seat {
    final Budget budget;
    PersonName name;
    Speaker speaker;
    int connections;
    boolean present;
    /** Whether the seat has ever had a connection or a message. */
    boolean known;
    /** Whether an extension knows the visitor, so that the name stays theirs. */
    boolean signedIn;
    /** Where the newest connection came from or, before the first one, whoever took the seat. */
    private Network network = Network.NONE;
    /** Whether the member has been present, and left at {@link #leftAt}, in nanoseconds. */
    boolean hasLeft;

    long leftAt;
    /** The number of the member's newest message, while the seat has no name; 0 if there is none. */
    long newestMessage;
    /** Time of the last disconnect or, before the first connection, of taking the seat, in nanoseconds. */
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

    Seated seated() {
        return new Seated(visitor(), member(), network);
    }

    boolean isFrom(Network another) {
        return network.is(another);
    }

    /** Remembers where the member comes from; an unknown network leaves it as it was. */
    void comesFrom(Network newest) {
        if (!newest.isNone()) network = newest;
    }

    /** Transfers the seat to another visitor id. */
    void transferTo(String visitor) {
        speaker = new Speaker(visitor, member(), budget);
    }

    /** Renames the member. */
    void rename(PersonName another) {
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
