package chat.parley.room.redis;

import chat.parley.room.Act;
import chat.parley.room.Arrival;
import chat.parley.room.Budget;
import chat.parley.room.Draft;
import chat.parley.room.Fact;
import chat.parley.room.Member;
import chat.parley.room.Notation;
import chat.parley.room.PersonName;
import chat.parley.room.Posted;
import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.room.Roster;
import chat.parley.room.Speaker;
import chat.parley.room.Time;
import chat.parley.room.Topic;
import chat.parley.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Seats in Redis, and who of their owners is connected to this node. How fast somebody may speak each node counts itself. */
final class RedisRoster implements Roster {
    private final Acts acts;
    private final Copy copy;
    private final Held held;
    private final RedisAway away;
    private final String node;
    private final Settings settings;
    private final Time time;
    private final Notation notation;
    private final Map<String, Speaker> speakers = new ConcurrentHashMap<>();
    private volatile long used;
    private volatile boolean closed;
    private volatile boolean announced = true;

    RedisRoster(Acts acts, Copy copy, Held held, RedisAway away, String node, Settings settings, Parts parts) {
        this.acts = acts;
        this.copy = copy;
        this.held = held;
        this.away = away;
        this.node = node;
        this.settings = settings;
        this.time = parts.time();
        this.notation = parts.notation();
        this.used = parts.time().nanoTime();
    }

    @Override
    public Member claim(String visitor, PersonName name) {
        use();
        Optional<Member> mine = of(visitor).filter(member -> member.name().equals(name.value()));
        if (mine.isPresent()) return mine.get();
        Member wanted = new Member("m" + acts.ask(node, Script.NEXT), name.value());
        List<String> own = new ArrayList<>(List.of(
                visitor,
                wanted.id(),
                wanted.name(),
                notation.write(new Fact.Joined(wanted)),
                notation.write(new Fact.Left(wanted)),
                Integer.toString(settings.room().people()),
                Long.toString(settings.live().unconnected().toMillis())));
        own.addAll(name.looks());
        Member member = member((List<?>) acts.ask(node, Script.CLAIM, own.toArray(String[]::new)));
        copy.fill();
        return member;
    }

    @Override
    public boolean release(String visitor) {
        use();
        boolean was = acts.ask(node, Script.RELEASE, visitor).equals(1L);
        held.unseat(visitor);
        return was;
    }

    @Override
    public boolean releaseAbsent(String visitor) {
        use();
        return acts.ask(node, Script.RELEASE, visitor, "absent").equals(1L);
    }

    @Override
    public Optional<Member> of(String visitor) {
        use();
        Optional<Member> here = held.member(visitor);
        if (here.isPresent()) return here;
        List<?> seat = (List<?>) acts.ask(node, Script.MEMBER, visitor);
        if (seat.isEmpty()) return Optional.empty();
        copy.fill();
        return Optional.of(member(seat));
    }

    @Override
    public boolean lost(String visitor, Member member) {
        return held.member(visitor)
                .filter(mine -> mine.id().equals(member.id()))
                .isEmpty();
    }

    @Override
    public Speaker speaker(String visitor) {
        Member member = of(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        return speakers.compute(visitor, (same, speaker) -> {
            boolean known = speaker != null && speaker.member().id().equals(member.id());
            return new Speaker(visitor, member, known ? speaker.budget() : Budget.ofPosts(settings.posts(), time));
        });
    }

    @Override
    public Posted rename(Speaker speaker, PersonName name, Act.Rename act) {
        speaker.budget().require(Refusal.TOO_FAST);
        Member was = speaker.member();
        Member wanted = new Member(was.id(), name.value());
        Draft draft = Draft.of(was, act);
        List<String> own = new ArrayList<>(List.of(
                speaker.visitor(),
                wanted.id(),
                wanted.name(),
                notation.write(new Fact.Renamed(wanted, act.draft(), was.name())),
                RedisLedger.print(draft),
                draftMillis(),
                notation.write(new Fact.Joined(wanted)),
                notation.write(new Fact.Left(wanted))));
        own.addAll(name.looks());
        return done(speaker, acts.askOfDraft(RedisLedger.name(draft), Script.RENAME, own.toArray(String[]::new)));
    }

    @Override
    public Topic topic() {
        return copy.topic();
    }

    @Override
    public Posted discuss(Speaker speaker, Topic wanted, Act.Discuss act) {
        speaker.budget().require(Refusal.TOO_FAST);
        Member by = speaker.member();
        Draft draft = Draft.of(by, act);
        return done(
                speaker,
                acts.askOfDraft(
                        RedisLedger.name(draft),
                        Script.DISCUSS,
                        by.id(),
                        by.name(),
                        notation.write(new Fact.Discussed(by, act.draft(), wanted.value())),
                        RedisLedger.print(draft),
                        draftMillis(),
                        wanted.value()));
    }

    /** It costs only what was done. */
    private Posted done(Speaker speaker, Object answer) {
        Posted posted = RedisLedger.posted(answer);
        if (!posted.repeated()) speaker.budget().trySpend();
        copy.reach(posted.seq());
        return posted;
    }

    private String draftMillis() {
        return Long.toString(settings.log().draftsFor().toMillis());
    }

    @Override
    public Optional<PersonName> free(List<PersonName> names) {
        List<String> own = new ArrayList<>();
        for (PersonName name : names) {
            own.add(Integer.toString(name.looks().size()));
            own.addAll(name.looks());
        }
        long place = (Long) acts.ask(node, Script.FREE, own.toArray(String[]::new));
        return place == 0 ? Optional.empty() : Optional.of(names.get((int) place - 1));
    }

    @Override
    public Arrival arrive(String visitor) {
        copy.fill();
        CompletableFuture<Object> told = arriving(visitor);
        try {
            List<?> answer = (List<?>) acts.await(told);
            Member member = member(answer);
            List<?> present = (List<?>) answer.get(2);
            long head = (Long) present.get(0);
            held.is(visitor, member);
            List<Member> people = copy.people().are(head, (List<?>) present.get(1));
            return new Arrival(member, (String) present.get(2), people, head);
        } catch (Refused no) {
            departs(visitor);
            throw no;
        }
    }

    private CompletableFuture<Object> arriving(String visitor) {
        synchronized (held) {
            use();
            if (closed) throw new Refused(Refusal.UNAVAILABLE);
            held.add(visitor);
            return acts.tell(
                    node,
                    Script.ARRIVE,
                    visitor,
                    node,
                    Integer.toString(settings.room().people()));
        }
    }

    @Override
    public void depart(String visitor, Member member) {
        departs(visitor);
    }

    private void departs(String visitor) {
        synchronized (held) {
            use();
            if (held.remove(visitor)) gone(visitor);
        }
    }

    private void gone(String visitor) {
        String grace = Long.toString(settings.live().grace().toMillis());
        acts.tell(done -> told(visitor, done), node, Script.DEPART, visitor, node, grace);
    }

    private void told(String visitor, Object done) {
        if (done == null) held.untold(visitor);
    }

    /** Redis may believe that nobody is here: tells it again who is. */
    void announce() {
        announced = true;
        synchronized (held) {
            String most = Integer.toString(settings.room().people());
            for (String visitor : held.visitors()) {
                acts.tell(done -> announced(visitor, done), node, Script.ARRIVE, visitor, node, most);
            }
        }
        away.announce();
    }

    private void announced(String visitor, Object done) {
        if (done == null) announced = false;
        if ("not-a-member".equals(done)) held.unseat(visitor);
    }

    @Override
    public void typing(Member member, boolean on) {
        acts.tell(done -> {}, node, Script.SIGNAL, Heard.TYPING, member.id(), member.name(), Boolean.toString(on));
    }

    @Override
    public List<Member> present() {
        return copy.people().list();
    }

    /** What this node has nobody for, and nobody has asked for lately, it need not keep. */
    @Override
    public long emptyFor() {
        return held.isEmpty() ? time.nanoTime() - used : 0;
    }

    @Override
    public boolean close() {
        synchronized (held) {
            closed = emptyFor() > 0;
            return closed;
        }
    }

    /** Tells what could not be told; the rest any node sees to. */
    @Override
    public void tick() {
        synchronized (held) {
            held.untold().forEach(this::gone);
        }
        if (!announced) announce();
        away.tick();
    }

    private void use() {
        used = time.nanoTime();
    }

    private static Member member(List<?> seat) {
        return new Member((String) seat.get(0), (String) seat.get(1));
    }
}
