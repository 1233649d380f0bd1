package chat.parley.room;

import chat.parley.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A room for tests, with Ada, Grace and Linus as visitors of these names. Events' texts are as plain as can be. */
public final class Garden {
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
        room = new Room(
                new RoomCode("K7QM4T2X"),
                new Title("Garden"),
                with(settings),
                clock.time(),
                Garden::text,
                footprint,
                new Rules(suppliers(rules), with(settings).posts().vetoChars(), clock.time()));
    }

    private static List<Supplier<PostingRule>> suppliers(PostingRule... rules) {
        return Stream.of(rules).<Supplier<PostingRule>>map(rule -> () -> rule).toList();
    }

    /** A server's rooms, with the events of these tests. */
    public static Rooms rooms(FakeTime clock) {
        return new Rooms(with(Map.of()), Garden::text, clock.time(), List.of());
    }

    /** Ends this room, as time does, if nobody is here; whether it did. */
    public boolean closes() {
        return room.close();
    }

    public static Settings with(Map<String, String> settings) {
        return Settings.from(key -> Optional.ofNullable(settings.get(key)));
    }

    /** A fact as it stands in these tests' logs: {@code "said":"Ada","text":"hello"}. */
    public static String text(Fact fact) {
        if (fact instanceof Fact.Said said)
            return "\"said\":\"" + said.by().name() + "\",\"text\":\"" + said.text() + "\"";
        return "\"" + fact.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "\":\""
                + fact.by().name() + "\"";
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
    List<String> story() {
        List<String> story = new ArrayList<>();
        for (String event :
                room.log().after(0, Integer.MAX_VALUE, Long.MAX_VALUE).events()) {
            story.add(
                    event.replaceFirst("\\{\"seq\":\\d+,\"at\":\"[^\"]+\",", "").replaceFirst("}$", ""));
        }
        return story;
    }
}
