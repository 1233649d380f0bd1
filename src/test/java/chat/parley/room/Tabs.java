package chat.parley.room;

import static org.awaitility.Awaitility.await;

import chat.parley.log.Member;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Members' open pages, as their connections report them. Each member has one tab in a room of a server. */
final class Tabs {
    private Tabs() {}

    static Member opens(Room room, String name) {
        Member member = Visitors.arrives(room, name).member();
        touches(room, member);
        return member;
    }

    static void touches(Room room, Member member) {
        room.away().touched(member, tab(room, member));
    }

    /** Reports that the page was not used for a while. */
    static void rests(Room room, Member member) {
        room.away().untouched(member, tab(room, member));
    }

    static void closes(Room room, Member member) {
        room.away().depart(member, tab(room, member));
        room.depart(member.name(), member);
    }

    private static Object tab(Room room, Member member) {
        return List.of(System.identityHashCode(room), member.id());
    }

    /** Waits until these members are away, and no others. */
    static void absent(Room room, Member... members) {
        Set<String> wanted = List.of(members).stream().map(Member::id).collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(30)).until(() -> absentIds(room).equals(wanted));
    }

    static Set<String> absentIds(Room room) {
        return room.away().newest().people().stream().map(Away.Absence::id).collect(Collectors.toSet());
    }
}
