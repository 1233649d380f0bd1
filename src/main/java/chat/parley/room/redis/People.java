package chat.parley.room.redis;

import chat.parley.room.Member;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is present, as far as this node has heard: a list that is true at a number, and what came after. Thread-safe. */
final class People {
    private final SortedMap<Long, Member> byNumber = new TreeMap<>();
    private volatile List<Member> list = List.of();
    private long at = -1;

    List<Member> list() {
        return list;
    }

    /**
     * What Redis says, unless more is known already.
     *
     * @param flat ids and names in turn
     */
    synchronized List<Member> are(long seq, List<?> flat) {
        TreeMap<Long, Member> said = new TreeMap<>();
        for (int i = 0; i < flat.size(); i += 2) put(said, (String) flat.get(i), (String) flat.get(i + 1));
        if (seq >= at) {
            at = seq;
            byNumber.clear();
            byNumber.putAll(said);
            list = List.copyOf(byNumber.values());
        }
        return List.copyOf(said.values());
    }

    synchronized void hear(Heard event) {
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
