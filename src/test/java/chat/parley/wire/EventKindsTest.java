package chat.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Allowance;
import chat.parley.log.Content;
import chat.parley.log.Footprint;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.StoredEvent;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every kind of event is read back as it was written. A kind without an example fails. */
class EventKindsTest {
    private static final UUID DRAFT = UUID.fromString("5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11");
    private static final Member ADA = new Member("m1", "Ada");
    private static final Member GRACE = new Member("m2", "Grace \"of\" \\ the 🌱");
    private static final String AT = "2026-11-22T17:30:12.345Z";
    private static final String MARK = "\"kind\":\"";

    private final Wire wire = new Wire();

    private static Stream<RoomEvent> examples() {
        return Stream.of(
                new RoomEvent.Joined(ADA),
                new RoomEvent.Joined(GRACE),
                new RoomEvent.Left(ADA),
                new RoomEvent.Said(GRACE, DRAFT, "\"So\"\n🌱"),
                new RoomEvent.Said(ADA, DRAFT, new Content("waves", 2, true, Map.of("mood", "happy", "a", "\"b\""))),
                new RoomEvent.Edited(ADA, DRAFT, 2, "Shall we \"begin\" now?"),
                new RoomEvent.Removed(ADA, DRAFT, 2),
                new RoomEvent.Reacted(GRACE, DRAFT, 2, "🌱", true),
                new RoomEvent.Reacted(GRACE, DRAFT, 2, "🌱", false),
                new RoomEvent.Renamed(GRACE, DRAFT, "Ada"),
                new RoomEvent.TopicSet(ADA, DRAFT, "Roses, mostly"),
                new RoomEvent.TopicSet(ADA, DRAFT, ""),
                new RoomEvent.Appointed(ADA, DRAFT, GRACE, Role.OWNER),
                new RoomEvent.Dismissed(ADA, DRAFT, GRACE, Role.MODERATOR),
                new RoomEvent.Renewed(ADA, DRAFT),
                new RoomEvent.Muted(ADA, DRAFT, GRACE, Instant.parse(AT)),
                new RoomEvent.Muted(ADA, DRAFT, GRACE, null),
                new RoomEvent.Unmuted(ADA, DRAFT, GRACE),
                new RoomEvent.Kicked(ADA, DRAFT, GRACE),
                new RoomEvent.Banned(ADA, DRAFT, GRACE, Instant.parse(AT)),
                new RoomEvent.Banned(ADA, DRAFT, GRACE, null),
                new RoomEvent.Unbanned(ADA, DRAFT, GRACE),
                new RoomEvent.Cleared(ADA, DRAFT, GRACE, 12),
                new RoomEvent.Restored(ADA, DRAFT, 2, new Content("\"So\"", 1, true, Map.of("mood", "happy"))),
                new RoomEvent.Blank(ADA, DRAFT, 0),
                new RoomEvent.Blank(ADA, DRAFT, 2),
                new RoomEvent.Blank(ADA, null, 2),
                new RoomEvent.Unknown(
                        "danced",
                        ADA,
                        null,
                        2,
                        "\"kind\":\"danced\",\"by\":{\"id\":\"m1\",\"name\":\"Ada\"},\"target\":2"));
    }

    private String members(RoomEvent event) {
        return wire.notation().write(event);
    }

    /** The name of an event's kind in the JSON. */
    private String kind(RoomEvent event) {
        String members = members(event);
        assertThat(members).containsOnlyOnce(MARK);
        int start = members.indexOf(MARK) + MARK.length();
        return members.substring(start, members.indexOf('"', start));
    }

    @Test
    void every_kind_of_event_has_an_example() {
        assertThat(examples().map(Object::getClass).collect(Collectors.<Object>toSet()))
                .isEqualTo(Set.of((Object[]) RoomEvent.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_read_back_as_it_was_written(RoomEvent event) {
        String text = RoomLog.text(7, AT, members(event));
        assertThat(wire.notation().read(text)).isEqualTo(new StoredEvent(7, Instant.parse(AT), event));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_found_in_the_log_as_it_was_stored(RoomEvent event) {
        Settings settings = Settings.defaults();
        RoomLog log = new RoomLog("epoch", settings.log(), Time.SYSTEM, wire.notation(), new Footprint(settings));
        log.put(1, AT, members(event), Allowance.of(event), event.target());
        assertThat(log.find(1)).contains(new StoredEvent(1, Instant.parse(AT), event));
    }

    @Test
    void no_two_kinds_of_event_are_written_alike_so_none_is_stored_as_a_blank() {
        Set<String> kinds = examples().map(this::kind).collect(Collectors.toSet());
        assertThat(kinds)
                .hasSize(RoomEvent.class.getPermittedSubclasses().length)
                .contains("blank");
        assertThat(examples().filter(event -> kind(event).equals("blank")))
                .hasOnlyElementsOfType(RoomEvent.Blank.class);
    }
}
