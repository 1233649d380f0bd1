package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.RoomEvent;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who has a seat, under which name: asked of Redis, but for those who are connected here. Errors are the roster's. */
final class Seats {
    private final RoomScripts scripts;
    private final Replica replica;
    private final LocalConnections local;
    private final String node;
    private final Settings settings;
    private final Notation notation;

    Seats(
            RoomScripts scripts,
            Replica replica,
            LocalConnections local,
            String node,
            Settings settings,
            Notation notation) {
        this.scripts = scripts;
        this.replica = replica;
        this.local = local;
        this.node = node;
        this.settings = settings;
        this.notation = notation;
    }

    Member claim(String visitor, PersonName name) {
        Optional<Member> mine = of(visitor).filter(member -> member.name().equals(name.value()));
        if (mine.isPresent()) return mine.get();
        Member wanted = new Member("m" + scripts.ask(node, Script.NEXT), name.value());
        List<String> own = new ArrayList<>(List.of(
                visitor,
                wanted.id(),
                wanted.name(),
                notation.write(new RoomEvent.Joined(wanted)),
                notation.write(new RoomEvent.Left(wanted)),
                Integer.toString(settings.room().people()),
                Long.toString(settings.live().presence().joinTimeout().toMillis()),
                Integer.toString(settings.room().ofOneVisitor())));
        own.addAll(name.looks());
        Member member = member((List<?>) scripts.ask(node, Script.CLAIM, own.toArray(String[]::new)));
        replica.fill();
        return member;
    }

    boolean release(String visitor) {
        boolean was = scripts.ask(node, Script.RELEASE, visitor).equals(1L);
        local.unseat(visitor);
        return was;
    }

    Optional<Member> of(String visitor) {
        Optional<Member> here = local.member(visitor);
        if (here.isPresent()) return here;
        List<?> seat = (List<?>) scripts.ask(node, Script.MEMBER, visitor);
        if (seat.isEmpty()) return Optional.empty();
        replica.fill();
        return Optional.of(member(seat));
    }

    boolean lost(String visitor, Member member) {
        return local.member(visitor, member).isEmpty();
    }

    Optional<PersonName> free(List<PersonName> names) {
        List<String> own = new ArrayList<>();
        for (PersonName name : names) {
            own.add(Integer.toString(name.looks().size()));
            own.addAll(name.looks());
        }
        long place = (Long) scripts.ask(node, Script.FREE, own.toArray(String[]::new));
        return place == 0 ? Optional.empty() : Optional.of(names.get((int) place - 1));
    }

    /** As scripts answer it: id and name come first. */
    static Member member(List<?> seat) {
        return new Member((String) seat.get(0), (String) seat.get(1));
    }
}
