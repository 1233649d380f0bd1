package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.room.Attendance;
import chat.parley.room.redis.script.Answer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Members who are present, as far as this node knows: a list at an event number, plus later changes. Thread-safe. */
final class People {
    private final SortedMap<Long, Member> byNumber = new TreeMap<>();
    private volatile List<Member> list = List.of();
    private final Attendance attendance;
    private long at = -1;
    private long unlogged = -1;

    People(Attendance attendance) {
        this.attendance = attendance;
    }

    long attendance() {
        return attendance.version();
    }

    synchronized Attendance.Here here() {
        return new Attendance.Here(at, list);
    }

    /** Publishes the list if that is due, and returns whether the room's followers must be woken. */
    boolean publish() {
        return attendance.publish(list.size());
    }

    List<Member> list() {
        return list;
    }

    /** Replaces the list by the room's state unless a newer one is known. Returns the members in that state. */
    synchronized List<Member> replaceWith(Answer state) {
        SortedMap<Long, Member> present = present(state.texts("people"));
        long seq = state.number("seq");
        long version = state.number("unlogged");
        if (seq >= at && version >= unlogged) {
            at = seq;
            if (version > unlogged && unlogged >= 0) attendance.changed();
            unlogged = version;
            byNumber.clear();
            byNumber.putAll(present);
            list = List.copyOf(byNumber.values());
        }
        return List.copyOf(present.values());
    }

    /** @param flat ids and names alternately */
    private static SortedMap<Long, Member> present(List<String> flat) {
        SortedMap<Long, Member> present = new TreeMap<>();
        for (int i = 0; i < flat.size(); i += 2) put(present, new Member(flat.get(i), flat.get(i + 1)));
        return present;
    }

    /** Adds a member who joined without an event. */
    synchronized void joined(Member member, long version) {
        if (isNewer(version)) put(byNumber, member);
        list = List.copyOf(byNumber.values());
    }

    /** Removes a member who left without an event. */
    synchronized void left(Member member, long version) {
        if (isNewer(version)) byNumber.remove(number(member));
        list = List.copyOf(byNumber.values());
    }

    private boolean isNewer(long version) {
        if (version <= unlogged) return false;
        unlogged = version;
        attendance.changed();
        return true;
    }

    synchronized void apply(StreamEvent event) {
        if (event.seq() <= at) return;
        at = event.seq();
        if (event.isRename()) byNumber.computeIfPresent(number(event.by()), (same, before) -> event.by());
        else if (event.isJoin()) put(byNumber, event.by());
        else if (event.isLeave()) byNumber.remove(number(event.by()));
        else return;
        list = List.copyOf(byNumber.values());
    }

    private static void put(SortedMap<Long, Member> people, Member member) {
        people.put(number(member), member);
    }

    /** Returns the number in a member's id. Ids are {@code m1}, {@code m2} and so on, in order of joining. */
    private static Long number(Member member) {
        return Long.valueOf(member.id().substring(1));
    }
}
