package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the tests named in {@code docs/reliability.md} exist, and that every case of the build has one. */
class ReliabilityTest {
    private static final Pattern TEST = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)\\.([a-z]\\w+)`");
    private static final Pattern CASE = Pattern.compile("^\\| (F\\d\\d) \\|");

    @Test
    void every_named_test_exists() throws IOException {
        assertThat(cases().flatMap(ReliabilityTest::namesIn))
                .hasSizeGreaterThan(30)
                .allMatch(ReliabilityTest::exists);
    }

    @Test
    void every_case_in_the_build_has_a_test_and_is_listed_once() throws IOException {
        List<String> built = cases().filter(row -> row.contains("| C |")).toList();

        assertThat(built)
                .hasSizeGreaterThan(20)
                .allMatch(row -> namesIn(row).findAny().isPresent());
        assertThat(built).extracting(row -> row.substring(0, 5)).doesNotHaveDuplicates();
    }

    private static Stream<String> cases() throws IOException {
        return Files.readAllLines(Path.of("docs/reliability.md")).stream()
                .filter(line -> CASE.matcher(line).find());
    }

    private static Stream<String> namesIn(String row) {
        return TEST.matcher(row).results().map(name -> name.group(1) + "#" + name.group(2));
    }

    private static boolean exists(String name) {
        String[] parts = name.split("#", -1);
        try {
            Method[] methods = Class.forName("chat.parley." + parts[0], false, ReliabilityTest.class.getClassLoader())
                    .getDeclaredMethods();
            return Arrays.stream(methods).anyMatch(method -> method.getName().equals(parts[1]));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
