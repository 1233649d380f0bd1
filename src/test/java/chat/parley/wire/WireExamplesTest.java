package chat.parley.wire;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.Slice;
import chat.parley.refusal.Refusal;
import chat.parley.room.Away;
import chat.parley.room.Command;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests every example in {@code docs/protocol.md}, in both directions. */
class WireExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("### `(\\w+)`\\n(?:(?!```).*\\n)*```json\\n(.*)\\n```");
    private static final UUID DRAFT = UUID.fromString("5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11");
    private static final Member ADA = new Member("m1", "Ada");
    private static final Member GRACE = new Member("m2", "Grace");
    private static final String END = "2026-11-22T17:42:00.000Z";

    private final Wire wire = new Wire();

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/protocol.md"));
    }

    /** The examples of one direction, by type. */
    private static Map<String, String> examples(String from, String to) throws IOException {
        String page = page();
        Matcher found = EXAMPLE.matcher(page.substring(page.indexOf(from), page.indexOf(to)));
        Map<String, String> examples = new TreeMap<>();
        while (found.find()) examples.put(found.group(1), found.group(2));
        return examples;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static final Map<String, ClientFrame> FROM_CLIENTS = Map.ofEntries(
            entry("say", new ClientFrame.Do(new Command.Say(DRAFT, new Content("Shall we begin?", 1, false)))),
            entry("edit", new ClientFrame.Do(new Command.Edit(DRAFT, 2, "Shall we begin now?"))),
            entry("remove", new ClientFrame.Do(new Command.Remove(DRAFT, 2))),
            entry("react", new ClientFrame.Do(new Command.React(DRAFT, 2, "🌱", true))),
            entry("rename", new ClientFrame.Do(new Command.Rename(DRAFT, "Countess"))),
            entry("topic", new ClientFrame.Do(new Command.SetTopic(DRAFT, "Roses, mostly"))),
            entry("appoint", new ClientFrame.Do(new Command.Appoint(DRAFT, "m2", Role.MODERATOR))),
            entry("dismiss", new ClientFrame.Do(new Command.Dismiss(DRAFT, "m2"))),
            entry("renew", new ClientFrame.Do(new Command.Renew(DRAFT))),
            entry("mute", new ClientFrame.Do(new Command.Mute(DRAFT, "m2", 600))),
            entry("unmute", new ClientFrame.Do(new Command.Unmute(DRAFT, "m2"))),
            entry("kick", new ClientFrame.Do(new Command.Kick(DRAFT, "m2", "Please calm down"))),
            entry("ban", new ClientFrame.Do(new Command.Ban(DRAFT, "m2", 600, "Please calm down", true, true))),
            entry("unban", new ClientFrame.Do(new Command.Unban(DRAFT, "m2"))),
            entry("restore", new ClientFrame.Do(new Command.Restore(DRAFT, 7))),
            entry("typing", new ClientFrame.Typing(true)),
            entry("away", new ClientFrame.Away(true)),
            entry("seen", new ClientFrame.Seen(42)),
            entry("leave", new ClientFrame.Leave()));

    private static final Map<String, ServerFrame> TO_CLIENTS = Map.of(
            "welcome",
            new ServerFrame.Welcome(
                    1,
                    "2026-11-22T17:30:20.000Z",
                    ADA,
                    new ServerFrame.Place("K7QM4T2X", "Garden", "Roses, mostly"),
                    "b7YQ2mZsTq3x",
                    2,
                    1,
                    false,
                    List.of(ADA, GRACE),
                    new ServerFrame.Limits(4000, 100, 50, 600, 1000, 86_400, 20, 300, 600, 5),
                    List.of(new ServerFrame.Holder("m1", "Ada", "owner")),
                    List.of(new ServerFrame.Muted("m2", "Grace", END)),
                    "q83vEjRWeJCrze8SNFZ4kA"),
            "gap",
            new ServerFrame.Gap(
                    120,
                    180,
                    List.of(ADA),
                    List.of(new ServerFrame.Holder("m1", "Ada", "owner")),
                    List.of(new ServerFrame.Muted("m2", "Grace", null))),
            "posted",
            new ServerFrame.Posted(DRAFT, 2),
            "refused",
            new ServerFrame.Refused(DRAFT, "too-fast", 480L, null),
            "typing",
            new ServerFrame.Typing(List.of(GRACE)),
            "people",
            new ServerFrame.People(42, List.of(ADA, GRACE)),
            "away",
            new ServerFrame.Away(List.of(new Away.Absence("m2", "2026-11-22T17:36:12.345Z"))),
            "beat",
            new ServerFrame.Beat(42, "2026-11-22T17:37:00.000Z"),
            "leaving",
            new ServerFrame.Leaving(1850),
            "out",
            new ServerFrame.Out("banned", END, "Please calm down"));

    @TestFactory
    Stream<DynamicTest> client_frames_are_read_as_they_are_documented() throws IOException {
        Map<String, String> examples = examples("## Client to server", "## Server to client");
        assertThat(examples.keySet()).isEqualTo(FROM_CLIENTS.keySet());
        return FROM_CLIENTS.entrySet().stream()
                .map(frame -> DynamicTest.dynamicTest(
                        frame.getKey(),
                        () -> assertThat(wire.read(examples.get(frame.getKey())))
                                .isEqualTo(frame.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> server_frames_are_written_as_they_are_documented() throws IOException {
        Map<String, String> examples = examples("## Server to client", "## Refusals");
        examples.remove("events");
        assertThat(examples.keySet()).isEqualTo(TO_CLIENTS.keySet());
        return TO_CLIENTS.entrySet().stream()
                .map(frame -> DynamicTest.dynamicTest(
                        frame.getKey(),
                        () -> assertThat(json(wire.write(frame.getValue())))
                                .isEqualTo(json(examples.get(frame.getKey())))));
    }

    @Test
    void every_server_frame_has_an_example() {
        assertThat(Arrays.stream(ServerFrame.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(TO_CLIENTS.values().stream()
                        .map(frame -> frame.getClass().getSimpleName())
                        .toList());
    }

    @Test
    void events_are_written_as_they_are_documented() throws IOException {
        List<String> events = List.of(
                event(1, "2026-11-22T17:30:12.345Z", new RoomEvent.Joined(ADA)),
                event(2, "2026-11-22T17:30:14.002Z", new RoomEvent.Said(ADA, DRAFT, "Shall we begin?")),
                event(3, "2026-11-22T17:31:00.100Z", new RoomEvent.Left(ADA)));
        String example = examples("## Server to client", "## Refusals").get("events");
        assertThat(json(wire.events(new Slice(0, 3, events)))).isEqualTo(json(example));
    }

    private String event(long seq, String at, RoomEvent event) {
        String members = wire.notation().writing().apply(event);
        return "{\"seq\":" + seq + ",\"at\":\"" + at + "\"," + members + "}";
    }

    /** One event of each kind that has an author's draft. */
    private static final List<RoomEvent> ACTS = List.of(
            new RoomEvent.Said(ADA, DRAFT, new Content("waves", 2, true)),
            new RoomEvent.Edited(ADA, DRAFT, 2, "Shall we begin now?"),
            new RoomEvent.Removed(ADA, DRAFT, 2),
            new RoomEvent.Reacted(GRACE, DRAFT, 2, "🌱", true),
            new RoomEvent.Renamed(new Member("m1", "Countess"), DRAFT, "Ada"),
            new RoomEvent.TopicSet(ADA, DRAFT, "Roses, mostly"),
            new RoomEvent.Appointed(ADA, DRAFT, GRACE, Role.MODERATOR),
            new RoomEvent.Dismissed(ADA, DRAFT, GRACE, Role.MODERATOR),
            new RoomEvent.Renewed(ADA, DRAFT),
            new RoomEvent.Muted(ADA, DRAFT, GRACE, Instant.parse(END)),
            new RoomEvent.Unmuted(ADA, DRAFT, GRACE),
            new RoomEvent.Kicked(ADA, DRAFT, GRACE),
            new RoomEvent.Banned(ADA, DRAFT, GRACE, Instant.parse(END)),
            new RoomEvent.Unbanned(ADA, DRAFT, GRACE),
            new RoomEvent.Cleared(ADA, DRAFT, GRACE, 12),
            new RoomEvent.Restored(ADA, DRAFT, 2, new Content("Shall we begin?", 1, false)),
            new RoomEvent.Blank(ADA, DRAFT, 0),
            new RoomEvent.Blank(ADA, DRAFT, 2));

    @Test
    void each_kind_of_event_is_written_as_it_is_documented() throws IOException {
        List<String> documented =
                page().lines().filter(line -> line.startsWith("{\"seq\":7,")).toList();
        assertThat(documented).hasSameSizeAs(ACTS);
        for (int i = 0; i < ACTS.size(); i++) {
            String written = event(7, "2026-11-22T17:32:00.000Z", ACTS.get(i));
            assertThat(json(written)).isEqualTo(json(documented.get(i)));
            assertThat(wire.event(documented.get(i)).event()).isEqualTo(ACTS.get(i));
        }
    }

    @Test
    void a_veto_is_written_with_its_explanation() throws IOException {
        ServerFrame veto = new ServerFrame.Refused(DRAFT, "vetoed", null, "Please put it kindly.");
        assertThat(page().lines().filter(line -> line.startsWith("{\"type\":\"refused\"")))
                .hasSize(2)
                .last()
                .satisfies(example -> assertThat(json(wire.write(veto))).isEqualTo(json(example)));
    }

    @Test
    void every_refusal_is_in_the_table_with_its_status() throws IOException {
        List<String> documented = page().lines()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| \\d{3} \\|.*"))
                .map(line -> line.replaceAll("\\| `([a-z-]+)` \\| (\\d{3}) \\| (yes|no) .*", "$1 $2 $3"))
                .toList();
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Refusal.values())
                        .map(refusal ->
                                refusal.code() + " " + refusal.status() + " " + (refusal.again() ? "yes" : "no"))
                        .toList());
    }

    @Test
    void every_close_code_is_in_the_table() throws IOException {
        String page = page();
        String table = page.substring(page.indexOf("## Close codes"), page.indexOf("## HTTP"));
        assertThat(Closing.values())
                .allSatisfy(closing -> assertThat(table).contains(Integer.toString(closing.code())));
    }
}
