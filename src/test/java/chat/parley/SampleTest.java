package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the sample project matches {@code docs/testing.md} and this version of Parley. */
class SampleTest {
    private static final Path SAMPLE = Path.of("src/sample");
    private static final Pattern FILE =
            Pattern.compile("`(src/sample/[^`]+)`\n\n```[a-z]+\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```[a-z]+\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void the_documentation_shows_every_file_as_it_is() throws IOException {
        Map<Path, String> shown = FILE.matcher(documentation())
                .results()
                .collect(Collectors.toMap(match -> Path.of(match.group(1)), match -> match.group(2)));

        assertThat(shown).containsExactlyInAnyOrderEntriesOf(files());
    }

    @Test
    void every_other_example_is_part_of_a_file() throws IOException {
        List<String> blocks = BLOCK.matcher(documentation())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(blocks).hasSizeGreaterThan(files().size());
        assertThat(blocks)
                .allSatisfy(block -> assertThat(files().values())
                        .anySatisfy(file -> assertThat(file).contains(block)));
    }

    @Test
    void it_depends_on_the_version_that_is_built_here() throws IOException {
        String ours = Files.readString(Path.of("pom.xml")).split("</?version>", 3)[1];

        assertThat(files().get(SAMPLE.resolve("pom.xml"))).contains("<parley.version>" + ours + "</parley.version>");
        assertThat(documentation()).contains("`chat.parley:parley:war:" + ours + "`");
    }

    private static String documentation() throws IOException {
        return Files.readString(Path.of("docs/testing.md"));
    }

    private static Map<Path, String> files() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(SAMPLE.resolve("target")))
                    .collect(Collectors.toMap(file -> file, Sources::read));
        }
    }
}
