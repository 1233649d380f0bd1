package chat.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the code in {@code docs/extending.md} is the tested code, and that the API it describes exists. */
class ExtendingPageTest {
    private static final Path HOUSE = Path.of("src/test/java/chat/parley/house");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("public class (\\w+)");
    private static final Pattern PROMISE =
            Pattern.compile("`(chat\\.parley\\.\\w+\\.\\w+)`(?:: ((?:`\\w+`(?:, )?)+))?");
    private static final Pattern METHOD = Pattern.compile("`(\\w+)`");

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/extending.md"));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Test
    void the_code_on_the_page_is_the_code_of_the_tests() throws IOException {
        List<String> blocks = all(CODE, page());
        assertThat(blocks).hasSize(5);
        for (String block : blocks) {
            Path file = HOUSE.resolve(all(NAME, block).get(0) + ".java");
            assertThat(block).isEqualTo(Files.readString(file));
        }
    }

    @Test
    void the_api_documented_as_stable_is_public() throws IOException {
        String page = page();
        List<MatchResult> promises = PROMISE.matcher(page.substring(page.indexOf("## What you may rely on")))
                .results()
                .toList();
        assertThat(promises).hasSizeGreaterThan(15);
        for (MatchResult promise : promises) {
            Class<?> type = type(promise.group(1));
            assertThat(Modifier.isPublic(type.getModifiers()))
                    .as(type.getName())
                    .isTrue();
            List<String> methods = promise.group(2) == null ? List.of() : all(METHOD, promise.group(2));
            assertThat(Arrays.stream(type.getMethods()).map(Method::getName)).containsAll(methods);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The page promises what is not there: " + name, e);
        }
    }
}
