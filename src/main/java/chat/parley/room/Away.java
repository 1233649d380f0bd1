package chat.parley.room;

import chat.parley.log.Member;
import java.util.List;

/**
 * Who has not touched the page for a while: a signal, as {@link Typing} is. Each connection says it for itself, and a member
 * is away as long as all of theirs do, over all nodes. Thread-safe; nothing here waits, and the room is woken under no lock.
 */
public interface Away {
    /**
     * Somebody who is away.
     *
     * @param id of the member
     * @param since UTC with milliseconds, as in events
     */
    record Absence(String id, String since) {}

    /** The newest state; its version grows with each change. */
    record Signal(long version, List<Absence> people) {}

    Signal newest();

    /** A connection of this member opened, or its page was touched. */
    void touched(Member member, Object connection);

    /** The page of this connection lies untouched; saying it again makes it no later. */
    void untouched(Member member, Object connection);

    void depart(Member member, Object connection);
}
