package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.Credentials;
import chat.parley.log.Footprint;
import chat.parley.log.Footprints;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.Posted;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Secret;
import chat.parley.log.StoredEvent;
import chat.parley.room.memory.MemoryDirectory;
import chat.parley.runtime.Time;
import chat.parley.settings.Given;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A room for tests, with Ada, Grace and Linus as visitors of these names. The texts of its events are minimal. */
public final class Garden {
    private static final Pattern EVENT = Pattern.compile("\\{\"seq\":(\\d+),\"at\":\"([^\"]+)\",(.*)}");

    public final FakeTime clock = new FakeTime();
    public final Room room;
    final Footprint footprint;

    public Garden() {
        this(Map.of());
    }

    public Garden(Map<String, String> settings, PostingRule... rules) {
        this(settings, Long.MAX_VALUE, (Object[]) rules);
    }

    Garden(Map<String, String> settings, long footprintBytes, Object... rules) {
        footprint = Footprints.of(footprintBytes);
        Settings all = with(settings);
        RoomParts kept = directory(all, clock, footprint)
                .create(new RoomCode("K7QM4T2X"), Charter.of(new Title("Garden")), Founder.SERVER)
                .orElseThrow();
        room = new Room(kept, all, clock.time(), rules(all, clock.time(), rules));
    }

    /** The rules of a server with these extensions. */
    static Rules rules(Settings settings, Time time, Object... extensions) {
        return new Rules(
                chain(ActRule.class, settings, time, extensions),
                chain(EntryRule.class, settings, time, extensions),
                chain(MessageField.class, settings, time, extensions));
    }

    private static <R> RuleChain<R> chain(Class<R> type, Settings settings, Time time, Object... extensions) {
        List<Supplier<R>> rules = Stream.of(extensions)
                .filter(type::isInstance)
                .<Supplier<R>>map(extension -> () -> type.cast(extension))
                .toList();
        return new RuleChain<>(rules, settings.posts().vetoChars(), time);
    }

    /** A server's rooms, with the events of these tests. */
    public static Rooms rooms(FakeTime clock) {
        return rooms(clock, Map.of());
    }

    static Rooms rooms(FakeTime clock, Map<String, String> settings) {
        Settings all = with(settings);
        Footprint footprint = new Footprint(all);
        return new Rooms(all, clock.time(), directory(all, clock, footprint), footprint, rules(all, clock.time()));
    }

    private static Directory directory(Settings settings, FakeTime clock, Footprint footprint) {
        return new MemoryDirectory(settings, clock.time(), notation(), footprint);
    }

    /** Runs the clock's duty in the room once. */
    public void tick() {
        room.tick();
    }

    /** Ends this room if nobody is here; returns whether it did. */
    public boolean closes() {
        return room.close();
    }

    public static Settings with(Map<String, String> settings) {
        return Given.settings(settings);
    }

    /** A minimal notation of events, which are read back by looking up what was written. */
    public static Notation notation() {
        Map<String, RoomEvent> written = new ConcurrentHashMap<>();
        return new Notation(
                event -> {
                    written.put(text(event), event);
                    return text(event);
                },
                event -> {
                    Matcher found = EVENT.matcher(event);
                    if (!found.matches()) throw new AssertionError(event);
                    return new StoredEvent(
                            Long.parseLong(found.group(1)), Instant.parse(found.group(2)), written.get(found.group(3)));
                });
    }

    /** An event as it is in these tests' logs: {@code "said":"Ada","text":"hello"}. */
    public static String text(RoomEvent event) {
        if (event instanceof RoomEvent.Said said)
            return "\"said\":\"" + said.by().name() + "\",\"text\":\""
                    + said.content().text() + "\"";
        String happened = "\"" + event.kind() + "\":\"" + event.by().name() + "\"";
        return happened + detail(event);
    }

    /** The draft of a message that is in no room. */
    public static IdempotencyKey draft(RoomEvent.Said said) {
        return new IdempotencyKey(
                said.by().id(), said.draft(), said.content().text().hashCode());
    }

    private static String detail(RoomEvent event) {
        String target = event.target() == 0 ? "" : ",\"target\":" + event.target();
        if (event instanceof RoomEvent.Edited edited) return target + ",\"text\":\"" + edited.text() + "\"";
        if (event instanceof RoomEvent.Reacted reacted) return target + ",\"" + reacted.emoji() + "\":" + reacted.on();
        if (event instanceof RoomEvent.Appointed now) return member(now.member(), now.role());
        if (event instanceof RoomEvent.Dismissed past) return member(past.member(), past.role());
        if (event instanceof RoomEvent.Renamed renamed) return ",\"was\":\"" + renamed.was() + "\"";
        if (event instanceof RoomEvent.Restored back)
            return target + ",\"text\":\"" + back.content().text() + "\"";
        if (event instanceof RoomEvent.Muted muted) return member(muted.member()) + until(muted.until());
        if (event instanceof RoomEvent.Unmuted unmuted) return member(unmuted.member());
        if (event instanceof RoomEvent.Kicked kicked) return member(kicked.member());
        if (event instanceof RoomEvent.Banned banned) return member(banned.member()) + until(banned.until());
        if (event instanceof RoomEvent.Unbanned unbanned) return member(unbanned.member());
        if (event instanceof RoomEvent.Cleared cleared)
            return member(cleared.member()) + ",\"count\":" + cleared.count();
        return event instanceof RoomEvent.TopicSet set ? ",\"topic\":\"" + set.topic() + "\"" : target;
    }

    private static String member(Member member, Role role) {
        return member(member) + ",\"" + role.text() + "\"";
    }

    private static String member(Member member) {
        return ",\"member\":\"" + member.name() + "\"";
    }

    private static String until(Instant end) {
        return end == null ? "" : ",\"until\":\"" + end + "\"";
    }

    /** The number of events in a log. */
    public static long kept(RoomLog log) {
        return log.head() - log.oldest() + 1;
    }

    /** Takes a seat for a visitor, without a connection. */
    public Member joins(String name) {
        return Visitors.joins(room, name);
    }

    public Arrival arrives(String name) {
        return Visitors.arrives(room, name);
    }

    public Posted says(String name, String text) {
        return Visitors.says(room, name, text);
    }

    /** Makes Ada, who has a seat, an owner, and lets her ban a member for good. */
    public void bans(String name, String reason) {
        Secret secret = Secret.random();
        room.parts().ledger().amend(CharterChange.NONE.set(Credentials.linksOf(Role.OWNER), secret.hash()));
        room.roles().takeUp("Ada", secret);
        String id = room.memberOf(name).orElseThrow().id();
        room.act("Ada", new Command.Ban(UUID.randomUUID(), id, 0, reason, false));
    }

    /** Every kept event without number and time. */
    public List<String> story() {
        return RoomAssertions.story(room);
    }
}
