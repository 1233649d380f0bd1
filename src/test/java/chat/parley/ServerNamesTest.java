package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that code depends on a server only in classes named after it, and in the few that choose among them. Comments,
 * and the reasons of settings, may name servers anywhere.
 */
class ServerNamesTest {
    private static final Pattern SERVER = Pattern.compile(
            "(?i)liberty|websphere|com\\.ibm\\.(?!icu)|wsoc|glassfish|payara|catalina|tyrus|wildfly|jboss|undertow|tomcat|jetty");

    private static final Pattern OF_A_SERVER = Pattern.compile("(Liberty|GlassFish|WildFly)\\w+\\.java");
    private static final List<String> CHOOSERS = List.of("ServerKind.java", "StopSigns.java", "Transports.java");

    /** Matches a string before a comment, so that a comment inside a string is not taken for one. */
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\\\n])*\")|//[^\\n]*|/\\*(?s:.*?)\\*/");

    private static final Pattern REASON = Pattern.compile("why =\\s*\"(?:\\\\.|[^\"\\\\\\n])*\"");

    @Test
    void only_classes_of_a_server_and_their_choosers_name_it() throws IOException {
        List<Path> others = sources().stream().filter(file -> !isAllowed(file)).toList();
        assertThat(others).hasSizeGreaterThan(150);
        assertThat(others.stream().flatMap(ServerNamesTest::named)).isEmpty();
    }

    @Test
    void each_chooser_is_there_and_names_one() throws IOException {
        List<Path> choosers = sources().stream()
                .filter(file -> CHOOSERS.contains(file.getFileName().toString()))
                .toList();
        assertThat(choosers)
                .hasSameSizeAs(CHOOSERS)
                .noneMatch(file -> named(file).findAny().isEmpty());
    }

    /** The names of servers in the code of a file, each after the file. */
    private static Stream<String> named(Path file) {
        return SERVER.matcher(code(Sources.read(file))).results().map(name -> file + ": " + name.group());
    }

    @Test
    void comments_may_name_a_server_and_texts_may_not() {
        assertThat(code("/** As Liberty\n does. */ int a; // WildFly")).doesNotContainPattern(SERVER);
        assertThat(code("@Setting(why = \"as GlassFish\")")).doesNotContainPattern(SERVER);
        assertThat(code("name.startsWith(\"com.ibm.\")")).containsPattern(SERVER);
        assertThat(code("\"/*\" + LIBERTY + \"*/\"")).containsPattern(SERVER);
    }

    private static String code(String source) {
        String code = TEXT_OR_COMMENT
                .matcher(source)
                .replaceAll(found -> found.group(1) == null ? "" : quoted(found.group(1)));
        return REASON.matcher(code).replaceAll("");
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static boolean isAllowed(Path file) {
        String name = file.getFileName().toString();
        return CHOOSERS.contains(name) || OF_A_SERVER.matcher(name).matches();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
