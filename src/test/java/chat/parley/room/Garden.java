package chat.parley.room;

import chat.parley.log.Footprint;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.memory.MemoryDirectory;
import chat.parley.settings.Given;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A room for tests, with Ada, Grace and Linus as visitors of these names. Events' texts are as plain as can be. */
public final class Garden {
    private static final Pattern EVENT = Pattern.compile("\\{\"seq\":(\\d+),\"at\":\"([^\"]+)\",(.*)}");

    public final FakeTime clock = new FakeTime();
    public final Room room;
    final Footprint footprint;

    public Garden() {
        this(Map.of());
    }

    public Garden(Map<String, String> settings, PostingRule... rules) {
        this(settings, Long.MAX_VALUE, rules);
    }

    Garden(Map<String, String> settings, long footprintBytes, PostingRule... rules) {
        footprint = new Footprint(footprintBytes);
        Settings all = with(settings);
        RoomParts kept = directory(all, clock, footprint)
                .create(new RoomCode("K7QM4T2X"), new Title("Garden"), Founder.SERVER)
                .orElseThrow();
        room = new Room(
                kept, all, clock.time(), new Rules(suppliers(rules), all.posts().vetoChars(), clock.time()));
    }

    private static List<Supplier<PostingRule>> suppliers(PostingRule... rules) {
        return Stream.of(rules).<Supplier<PostingRule>>map(rule -> () -> rule).toList();
    }

    /** A server's rooms, with the events of these tests. */
    public static Rooms rooms(FakeTime clock) {
        return rooms(clock, Map.of());
    }

    static Rooms rooms(FakeTime clock, Map<String, String> settings) {
        Settings all = with(settings);
        Footprint footprint = new Footprint(all);
        Rules none = new Rules(List.of(), all.posts().vetoChars(), clock.time());
        return new Rooms(all, clock.time(), directory(all, clock, footprint), footprint, none);
    }

    private static Directory directory(Settings settings, FakeTime clock, Footprint footprint) {
        return new MemoryDirectory(settings, clock.time(), notation(), footprint);
    }

    /** What the clock does in a room every second. */
    public void tick() {
        room.tick();
    }

    /** Ends this room, as time does, if nobody is here; whether it did. */
    public boolean closes() {
        return room.close();
    }

    public static Settings with(Map<String, String> settings) {
        return Given.settings(settings);
    }

    /** Events as plain as can be, which are read back by looking up what was written. */
    public static Notation notation() {
        Map<String, RoomEvent> written = new ConcurrentHashMap<>();
        return new Notation(
                fact -> {
                    written.put(text(fact), fact);
                    return text(fact);
                },
                event -> {
                    Matcher found = EVENT.matcher(event);
                    if (!found.matches()) throw new AssertionError(event);
                    return new StoredEvent(
                            Long.parseLong(found.group(1)), Instant.parse(found.group(2)), written.get(found.group(3)));
                });
    }

    /** A fact as it stands in these tests' logs: {@code "said":"Ada","text":"hello"}. */
    public static String text(RoomEvent fact) {
        if (fact instanceof RoomEvent.Said said)
            return "\"said\":\"" + said.by().name() + "\",\"text\":\"" + said.text() + "\"";
        String happened = "\"" + fact.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "\":\""
                + fact.by().name() + "\"";
        return happened + detail(fact);
    }

    /** The draft of something said without a room. */
    public static IdempotencyKey draft(RoomEvent.Said said) {
        return new IdempotencyKey(said.by().id(), said.draft(), said.text().hashCode());
    }

    private static String detail(RoomEvent fact) {
        String target = fact.target() == 0 ? "" : ",\"target\":" + fact.target();
        if (fact instanceof RoomEvent.Edited edited) return target + ",\"text\":\"" + edited.text() + "\"";
        if (fact instanceof RoomEvent.Reacted reacted) return target + ",\"" + reacted.emoji() + "\":" + reacted.on();
        if (fact instanceof RoomEvent.Renamed renamed) return ",\"was\":\"" + renamed.was() + "\"";
        return fact instanceof RoomEvent.Discussed discussed ? ",\"topic\":\"" + discussed.topic() + "\"" : target;
    }

    /** Takes a seat for somebody, without a connection. */
    public Member joins(String name) {
        return room.join(name, PersonName.of(name, 32));
    }

    public Arrival arrives(String name) {
        joins(name);
        return room.arrive(name);
    }

    public Posted says(String name, String text) {
        return room.say(name, UUID.randomUUID(), text);
    }

    /** Every kept event without number and time. */
    public List<String> story() {
        List<String> story = new ArrayList<>();
        for (String event :
                room.log().after(0, Integer.MAX_VALUE, Long.MAX_VALUE).events()) {
            story.add(
                    event.replaceFirst("\\{\"seq\":\\d+,\"at\":\"[^\"]+\",", "").replaceFirst("}$", ""));
        }
        return story;
    }
}
