package chat.parley.room;

import chat.parley.log.Member;
import java.util.List;

/**
 * Signal of the members who have not touched the page for a while, published as {@link Typing} is. Each connection
 * reports for itself, and a member is away while all of their connections on all nodes say so. Thread-safe; no method
 * waits, and the room is woken with no lock held.
 */
public interface Away {
    /**
     * A member who is away.
     *
     * @param id the member's id
     * @param since UTC with milliseconds, as in events
     */
    record Absence(String id, String since) {}

    /** The newest state; its version grows with each change. */
    record Signal(long version, List<Absence> people) {}

    Signal newest();

    /** Records that a connection of this member opened, or that its page was touched. */
    void touched(Member member, Object connection);

    /** Records that the page of this connection is untouched. A repeated report does not move the time. */
    void untouched(Member member, Object connection);

    void depart(Member member, Object connection);
}
