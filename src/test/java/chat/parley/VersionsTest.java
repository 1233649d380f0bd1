package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the three poms agree on versions, which each repeats because they do not inherit from each other. */
class VersionsTest {
    private static final List<Path> POMS = Stream.of("pom.xml", "src/bench/pom.xml", "src/sample/pom.xml")
            .map(Path::of)
            .toList();
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.]+)>([^<>]*)</\\1>");
    private static final Pattern ELEMENTS =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern ZIP = Pattern.compile("[\\w.]+:([\\w-]+):([\\w.]+):zip");

    @Test
    void all_poms_name_the_same_version_of_an_artifact() {
        Map<String, Set<String>> versions = new TreeMap<>();
        POMS.stream()
                .map(VersionsTest::resolved)
                .flatMap(VersionsTest::artifacts)
                .forEach(found -> versions.computeIfAbsent(found.group(1), artifact -> new TreeSet<>())
                        .add(found.group(2)));
        // Two artifacts of different groups have this name.
        versions.remove("playwright");

        assertThat(versions).containsKeys("jakarta.jakartaee-api", "openliberty-runtime", "glassfish", "wildfly-dist");
        assertThat(versions).allSatisfy((artifact, named) -> assertThat(named).hasSize(1));
    }

    private static Stream<MatchResult> artifacts(String pom) {
        return Stream.of(ELEMENTS, ZIP).flatMap(pattern -> pattern.matcher(pom).results());
    }

    private static String resolved(Path pom) {
        String text = Sources.read(pom);
        for (MatchResult property : PROPERTY.matcher(text).results().toList())
            text = text.replace("${" + property.group(1) + "}", property.group(2));
        return text;
    }
}
