package chat.parley.room;

import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * Who has a seat in one room, and who of them is there: by visitor, and no two names that look alike,
 * over all nodes. What people read of it, that somebody joined, left or has another name, it appends in the same step, so
 * that it is true at a number of the log.
 *
 * <p>Presence is a lease: a member is there from the first connection on any node until the grace after the last has run
 * out. A membership lasts until it is released, the session's end or the room's.
 *
 * <p>Thread-safe; no lock may be held, for the answer may come over a network. Errors: {@link Refusal#NO_SUCH_ROOM} if the
 * room has ended, {@link Refusal#UNAVAILABLE} if it cannot be said.
 */
public interface Roster {
    /**
     * Gives a visitor a seat under a name; the same seat again if they have one under that name. A visitor who is not
     * connected may take another name.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#ALREADY_HERE}, {@link Refusal#ROOM_FULL}, {@link
     *     Refusal#TOO_MANY_ROOMS}, {@link Refusal#NOT_A_MEMBER} if the id was retired
     */
    Member claim(String visitor, PersonName name);

    /** The membership ends, whatever connections there are; whether there was one. */
    boolean release(String visitor);

    /**
     * The session ended of a visitor who may go on with another one: who is here, or was a moment ago, keeps the seat, and so
     * does everybody where seats outlive a server.
     */
    void releaseAbsent(String visitor);

    Optional<Member> of(String visitor);

    /**
     * Whether the seat of a connection was given up, as far as this node knows. Quick.
     *
     * @param visitor the id under which the connection arrived; the seat may have been handed to another since
     */
    boolean lost(String visitor, Member member);

    /** The id that has the seat of a connection now; empty if it was given up. Quick; otherwise as {@link #lost}. */
    Optional<String> holder(String visitor, Member member);

    /** Whoever has said something keeps the seat, connected or not. @throws Refused {@link Refusal#NOT_A_MEMBER} */
    Speaker speaker(String visitor);

    /** Who speaks on a connection that arrived. @throws Refused {@link Refusal#NOT_A_MEMBER}; otherwise as {@link #lost} */
    Speaker speaker(String visitor, Member member);

    /**
     * The member goes on under another name.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#TOO_FAST}, and as {@link Ledger#append}
     */
    Posted rename(Speaker speaker, PersonName name, Command.Rename command);

    /** The first of these names that is nobody's, if any is. */
    Optional<PersonName> free(List<PersonName> names);

    /**
     * A connection of this visitor opened here; the first one appends that they joined.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL}
     */
    Arrival arrive(String visitor);

    /** A connection that arrived is gone. If it was the last, the member has the grace to come back. */
    void depart(String visitor, Member member);

    /** Those present, as this node's log has it. Quick. */
    List<Member> present();

    /** How often it was told that people came or went without an event. Quick. */
    long attendance();

    /** Those present, and the event at which that is true; no older than what is in the log. Quick. */
    Attendance.Here here();

    /** The member began to write, or stopped: for those on other nodes. Quick, and worth nothing later. */
    void typing(Member member, boolean on);

    /** Whether anybody ever was here, as far as this node knows. Quick. */
    boolean entered();

    /** How long nobody has been here, on this node, in nanoseconds; zero while somebody is. */
    long emptyFor();

    /** Ends an empty room here; whether it was empty. From then on everything is refused. */
    boolean close();

    /** Ends what time ends. Run it every second. */
    void tick();
}
