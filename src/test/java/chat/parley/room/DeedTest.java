package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Role;
import chat.parley.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests who may do what in a room: every role, every deed and, where it matters, the role of the other person. */
class DeedTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("docs/moderation.md"));
    }

    /** The deeds that are done to a person; what matters of the others is only who does them. */
    private static final List<Deed> TO_PEOPLE = List.of(
            Deed.MAKE_MODERATOR,
            Deed.MAKE_OWNER,
            Deed.DISMISS,
            Deed.MUTE,
            Deed.UNMUTE,
            Deed.KICK,
            Deed.BAN,
            Deed.CLEAR);

    private static String decision(Deed deed, Role by, Role to) {
        return deed.refusal(by, to).map(Refusal::code).orElse("yes");
    }

    private static String cell(Deed deed, Role by) {
        if (!TO_PEOPLE.contains(deed)) return shown(decision(deed, by, by));
        return Arrays.stream(Role.values())
                .filter(to -> decision(deed, by, to).equals("yes"))
                .map(Role::text)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), to -> to.isEmpty() ? shown(decision(deed, by, by)) : "to " + to));
    }

    private static String shown(String decision) {
        return decision.equals("yes") ? "yes" : "`" + decision + "`";
    }

    private static String name(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String row(Deed deed) {
        String cells = Stream.of(Role.values()).map(by -> cell(deed, by)).collect(Collectors.joining(" | "));
        return name(deed) + " | " + cells;
    }

    private static Map<String, String> documented() throws IOException {
        return page().lines()
                .filter(line -> line.startsWith("| ") && line.split("\\|", -1).length == 7)
                .map(line -> line.split("\\|", -1))
                .filter(cells -> !cells[1].isBlank() && !cells[1].strip().equals("deed") && !cells[1].contains("---"))
                .collect(Collectors.toMap(
                        cells -> cells[1].strip(),
                        cells -> Stream.of(cells[1], cells[2], cells[3], cells[4])
                                .map(String::strip)
                                .collect(Collectors.joining(" | ")),
                        (one, other) -> one + " twice",
                        TreeMap::new));
    }

    @Test
    void the_document_has_the_decision_for_every_role_and_deed() throws IOException {
        assertThat(documented().values())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Deed.values()).map(DeedTest::row).toList());
    }

    @Test
    void everybody_may_talk() {
        for (Role by : Role.values())
            for (Deed deed : List.of(Deed.SAY, Deed.REACT, Deed.RENAME, Deed.SET_TOPIC, Deed.EDIT_OWN, Deed.REMOVE_OWN))
                assertThat(decision(deed, by, by)).as("%s %s", by, deed).isEqualTo("yes");
    }

    @Test
    void nobody_may_edit_what_somebody_else_wrote() {
        for (Role by : Role.values()) {
            assertThat(decision(Deed.EDIT_OWN, by, by)).isEqualTo("yes");
            for (Role to : Role.values())
                assertThat(decision(Deed.EDIT_ANOTHERS, by, to)).isEqualTo("not-yours");
        }
    }

    @Test
    void owners_and_moderators_may_remove_anybodys_message() {
        for (Role to : Role.values()) {
            assertThat(decision(Deed.REMOVE_ANOTHERS, Role.OWNER, to)).isEqualTo("yes");
            assertThat(decision(Deed.REMOVE_ANOTHERS, Role.MODERATOR, to)).isEqualTo("yes");
            assertThat(decision(Deed.REMOVE_ANOTHERS, Role.MEMBER, to)).isEqualTo("not-yours");
        }
    }

    @Test
    void nobody_acts_on_somebody_of_the_same_or_a_higher_role_but_owners_on_owners() {
        for (Deed deed : TO_PEOPLE)
            for (Role by : Role.values())
                for (Role to : Role.values()) {
                    boolean lower = to.compareTo(by) < 0;
                    boolean owners = deed == Deed.DISMISS && by == Role.OWNER;
                    if (!lower && !owners)
                        assertThat(decision(deed, by, to))
                                .as("%s %s %s", by, deed, to)
                                .isEqualTo("not-allowed");
                }
        assertThat(decision(Deed.DISMISS, Role.OWNER, Role.OWNER)).isEqualTo("yes");
    }

    @Test
    void moderators_and_owners_moderate_those_of_a_lower_role_and_nobody_else() {
        for (Deed deed : List.of(Deed.MUTE, Deed.UNMUTE, Deed.KICK, Deed.BAN, Deed.CLEAR))
            for (Role by : Role.values())
                for (Role to : Role.values())
                    assertThat(decision(deed, by, to))
                            .as("%s %s %s", by, deed, to)
                            .isEqualTo(to.compareTo(by) < 0 ? "yes" : "not-allowed");
    }

    @Test
    void only_owners_appoint_and_share_links() {
        List<Deed> owned = List.of(
                Deed.MAKE_MODERATOR, Deed.MAKE_OWNER, Deed.COPY_OWNER_LINK, Deed.COPY_MODERATOR_LINK, Deed.RENEW_LINKS);
        for (Deed deed : owned) {
            assertThat(decision(deed, Role.OWNER, Role.MEMBER)).as("%s", deed).isEqualTo("yes");
            assertThat(decision(deed, Role.MODERATOR, Role.MEMBER))
                    .as("%s", deed)
                    .isEqualTo("not-allowed");
            assertThat(decision(deed, Role.MEMBER, Role.MEMBER)).as("%s", deed).isEqualTo("not-allowed");
        }
    }
}
