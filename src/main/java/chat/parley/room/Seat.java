package chat.parley.room;

/**
 * A membership: the right to come back under a name, until leave, the session's end or the room's end. Presence is apart:
 * a member is present from the first connection until the grace after the last has run out. Guarded by the roster's lock,
 * but for the budget, which has its own.
 */
final class Seat {
    final String visitor;
    volatile Member member;
    volatile PersonName name;
    final Budget budget;
    int connections;
    boolean present;
    /** Whether there ever was a connection or a message. */
    boolean known;
    /** When the last connection went, or, before the first, when the seat was taken; nanoseconds. */
    long aloneSince;

    Seat(String visitor, Member member, PersonName name, Budget budget, long now) {
        this.visitor = visitor;
        this.member = member;
        this.name = name;
        this.budget = budget;
        this.aloneSince = now;
    }

    /** The same member under another name. */
    void called(PersonName another) {
        name = another;
        member = new Member(member.id(), another.value());
    }

    boolean alone() {
        return connections == 0;
    }

    boolean aloneFor(long nanos, long now) {
        return alone() && now - aloneSince >= nanos;
    }
}
