package chat.parley.room;

import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * Members of one room: those who have a seat, and those who are present. Seats are found by visitor, and no two names
 * look alike, across all nodes. Each change that people read, such as a join, a leave or a new name, is appended in the
 * same step, so that it is true at a number of the log.
 *
 * <p>Presence is a lease: a member is present from the first connection on any node until the grace period after the
 * last one has run out. A membership lasts until it is released, or until the session or the room ends.
 *
 * <p>Thread-safe; the caller must not hold a lock, because the answer may come over a network. Errors: {@link
 * Refusal#NO_SUCH_ROOM} if the room has ended, {@link Refusal#UNAVAILABLE} if the store cannot be reached.
 */
public interface Roster {
    /**
     * Gives a visitor a seat under a name; the existing seat if they already have that name. A visitor who is not
     * connected may take another name. The name of a member who left by a lost connection is held for a while; then
     * others may take it, and that member is asked for another one, under which they continue.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#ALREADY_HERE}, {@link Refusal#ROOM_FULL}, {@link
     *     Refusal#TOO_MANY_ROOMS}, {@link Refusal#NOT_A_MEMBER} if the id was retired
     */
    Member claim(Claimant claimant, PersonName name);

    /** Claims a seat for a visitor who has not signed in. */
    default Member claim(String visitor, PersonName name) {
        return claim(new Claimant(visitor, false), name);
    }

    /** Ends the membership, regardless of open connections. Returns whether there was one. */
    boolean release(String visitor);

    /**
     * Ends the membership of a visitor whose session ended and who may return with another session. A member who is
     * present, or was a moment ago, keeps the seat. If seats outlive a server, all members keep theirs.
     */
    void releaseAbsent(String visitor);

    Optional<Member> of(String visitor);

    /** Returns the seat of the member with this id, connected or not. */
    Optional<Seated> seatOf(String member);

    /** Returns the members present who connected last from this network. */
    List<Seated> from(Network network);

    /** Returns whether the visitor had a seat here whose name somebody else has taken. */
    boolean lostName(String visitor);

    /**
     * Returns whether the seat of a connection was given up, as far as this node knows. Quick.
     *
     * @param visitor the id under which the connection arrived; the seat may have been transferred to another id since
     */
    boolean lost(String visitor, Member member);

    /**
     * Returns the id that now holds the seat of a connection; empty if the seat was given up. Quick; the parameters are
     * those of {@link #lost}.
     */
    Optional<String> holder(String visitor, Member member);

    /**
     * Returns the speaker for a visitor, who from now on keeps the seat, connected or not.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}
     */
    Speaker speaker(String visitor);

    /**
     * Returns the speaker for a connection that arrived; the parameters are those of {@link #lost}.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}
     */
    Speaker speaker(String visitor, Member member);

    /**
     * Renames the member.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#TOO_FAST}, and as {@link Ledger#append}
     */
    Posted rename(Speaker speaker, PersonName name, Command.Rename command);

    /** Returns the first of these names that is free, if any is. */
    Optional<PersonName> free(List<PersonName> names);

    /** Registers a connection from a network that is not known, as {@link #arrive(String, Network)} does. */
    default Arrival arrive(String visitor) {
        return arrive(visitor, Network.NONE);
    }

    /**
     * Registers a new connection of this visitor. The first one appends that they joined.
     *
     * @param network where it comes from; the seat keeps the newest one that is known
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL}
     */
    Arrival arrive(String visitor, Network network);

    /** Unregisters a connection that arrived. After the last one, the member has the grace period to come back. */
    void depart(String visitor, Member member);

    /** Returns the members present, as of this node's log. Quick. */
    List<Member> present();

    /** Returns the version of the {@link Attendance} signal. Quick. */
    long attendance();

    /** Returns the members present and the event at which that is true; no older than the log. Quick. */
    Attendance.Here here();

    /** Tells other nodes that the member started or stopped typing. Quick; the information is worthless later. */
    void typing(Member member, boolean on);

    /** Returns whether anybody has ever been here, as far as this node knows. Quick. */
    boolean entered();

    /** Returns how long the room has been empty on this node, in nanoseconds; 0 while somebody is here. */
    long emptyFor();

    /** Closes the room on this node if it is empty, and returns whether it was. A closed roster refuses everything. */
    boolean close();

    /** Ends everything that has expired. Call it every second. */
    void tick();
}
