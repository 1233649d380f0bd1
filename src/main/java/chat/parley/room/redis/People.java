package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.room.Attendance;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is present, as far as this node has heard: a list that is true at a number, and what came after. Thread-safe. */
final class People {
    private final SortedMap<Long, Member> byNumber = new TreeMap<>();
    private volatile List<Member> list = List.of();
    private final Attendance attendance;
    private long at = -1;
    private long signals = -1;

    People(Attendance attendance) {
        this.attendance = attendance;
    }

    long attendance() {
        return attendance.version();
    }

    synchronized Attendance.Here here() {
        return new Attendance.Here(at, list);
    }

    /** Tells who is here if that is due; whether those who follow must be woken. */
    boolean publish() {
        return attendance.publish(list.size());
    }

    List<Member> list() {
        return list;
    }

    /**
     * What Redis says, unless more is known already.
     *
     * @param flat ids and names in turn
     * @param told how many came or went without an event
     */
    synchronized List<Member> are(long seq, List<?> flat, long told) {
        TreeMap<Long, Member> said = new TreeMap<>();
        for (int i = 0; i < flat.size(); i += 2) put(said, (String) flat.get(i), (String) flat.get(i + 1));
        if (seq >= at && told >= signals) {
            at = seq;
            if (told > signals && signals >= 0) attendance.changed();
            signals = told;
            byNumber.clear();
            byNumber.putAll(said);
            list = List.copyOf(byNumber.values());
        }
        return List.copyOf(said.values());
    }

    /** A coming or going that is no event. */
    synchronized void hearSignal(StreamRecord heard) {
        if (heard.target() <= signals) return;
        signals = heard.target();
        if (heard.kind().equals(StreamRecord.JOINED)) put(byNumber, heard.by(), heard.name());
        else byNumber.remove(number(heard.by()));
        list = List.copyOf(byNumber.values());
        attendance.changed();
    }

    synchronized void hear(StreamRecord event) {
        if (event.seq() <= at) return;
        at = event.seq();
        switch (event.kind()) {
            case "renamed" -> replace(event.by(), event.name());
            case "joined" -> put(byNumber, event.by(), event.name());
            case "left" -> byNumber.remove(number(event.by()));
            default -> {
                return;
            }
        }
        list = List.copyOf(byNumber.values());
    }

    private void replace(String id, String name) {
        if (byNumber.containsKey(number(id))) put(byNumber, id, name);
    }

    private static void put(SortedMap<Long, Member> people, String id, String name) {
        people.put(number(id), new Member(id, name));
    }

    /** Ids are {@code m1}, {@code m2} and so on: in order of joining. */
    private static Long number(String id) {
        return Long.valueOf(id.substring(1));
    }
}
