package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.room.Claimant;
import chat.parley.room.Seated;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Seats of one room, read from Redis except for the visitors connected here. Errors are those of the roster. */
final class Seats {
    /** The number of texts in which a script tells of one seat. */
    private static final int SEATED = 4;

    private final RoomScripts scripts;
    private final Replica replica;
    private final LocalConnections local;
    private final Settings settings;
    private final EventArguments events;
    private final Elsewhere elsewhere;

    Seats(
            RoomScripts scripts,
            Replica replica,
            LocalConnections local,
            Settings settings,
            EventArguments events,
            Elsewhere elsewhere) {
        this.scripts = scripts;
        this.replica = replica;
        this.local = local;
        this.settings = settings;
        this.events = events;
        this.elsewhere = elsewhere;
    }

    Member claim(Claimant claimant, PersonName name) {
        String visitor = claimant.visitor();
        Optional<Member> existing = of(visitor).filter(member -> member.name().equals(name.value()));
        if (existing.isPresent()) return existing.get();
        CompletableFuture<Answer> places = elsewhere.begin(visitor, scripts.bucket());
        Answer next = scripts.ask(Script.NEXT, new Arguments().put("visitor", visitor));
        Member wanted = new Member("m" + next.number(), name.value());
        Arguments claim = claim(claimant, events.seat(wanted, name))
                .put("elsewhere", elsewhere.seats(visitor, scripts.bucket(), places));
        Member member = member(scripts.ask(Script.CLAIM, claim));
        replica.fill();
        return member;
    }

    private Arguments claim(Claimant claimant, Arguments seat) {
        return new Arguments()
                .put("visitor", claimant.visitor())
                .put("seat", seat)
                .put("signedIn", claimant.signedIn() ? 1 : 0)
                .put("network", claimant.network().names())
                .put("most", settings.room().people())
                .put("mostRooms", settings.room().members().ofOneVisitor())
                .put("joinTimeout", settings.live().presence().joinTimeout().toMillis());
    }

    boolean release(String visitor) {
        boolean was = scripts.ask(Script.RELEASE, new Arguments().put("visitor", visitor))
                .yes();
        local.unseat(visitor);
        return was;
    }

    Optional<Member> of(String visitor) {
        Optional<Member> here = local.member(visitor);
        if (here.isPresent()) return here;
        Answer seat = scripts.ask(Script.MEMBER, new Arguments().put("visitor", visitor));
        if (seat.text("id") == null) return Optional.empty();
        replica.fill();
        return Optional.of(member(seat));
    }

    Optional<Seated> ofMember(String id) {
        Answer seat = scripts.ask(Script.MEMBER, new Arguments().put("member", id));
        return Optional.ofNullable(seat.text("visitor"))
                .map(visitor -> new Seated(visitor, member(seat), new Network(seat.text("network"))));
    }

    /** Asks Redis which of the members present came from a network. */
    List<Seated> from(Network network) {
        if (network.isNone()) return List.of();
        Answer found = scripts.ask(Script.NETWORK, new Arguments().put("network", network.names()));
        List<String> seats = found.texts("seats");
        return IntStream.range(0, seats.size() / SEATED)
                .mapToObj(i -> seated(seats.subList(i * SEATED, (i + 1) * SEATED)))
                .toList();
    }

    /** @param texts visitor, member, name and network */
    private static Seated seated(List<String> texts) {
        return new Seated(texts.get(0), new Member(texts.get(1), texts.get(2)), new Network(texts.get(3)));
    }

    boolean lostName(String visitor) {
        return scripts.ask(Script.MEMBER, new Arguments().put("visitor", visitor))
                        .text("nameless")
                != null;
    }

    boolean lost(String visitor, Member member) {
        return local.member(visitor, member).isEmpty();
    }

    Optional<PersonName> free(List<PersonName> names) {
        List<Arguments> looks = names.stream()
                .map(name -> new Arguments().put("looks", name.looks()))
                .toList();
        long place =
                scripts.ask(Script.FREE, new Arguments().put("names", looks)).number();
        return place == 0 ? Optional.empty() : Optional.of(names.get((int) place - 1));
    }

    /** Returns the member in a script's answer. */
    static Member member(Answer seat) {
        return new Member(seat.text("id"), seat.text("name"));
    }
}
