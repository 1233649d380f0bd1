package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.parley.testkit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Tests the deliverables: the WAR, and the bill of materials beside it. */
class WarIT {
    private static final Path WAR = Path.of(System.getProperty("parley.war"));
    private static final Pattern EXPECTED = Pattern.compile("META-INF/.*|join\\.xhtml|room\\.xhtml|problem\\.xhtml"
            + "|page/([a-z]+/)?[\\w-]+\\.(js|css|svg)|WEB-INF/(room|templates)/[a-z]+\\.xhtml"
            + "|WEB-INF/[\\w-]+\\.(xml|conf)|WEB-INF/lib/[\\w.-]+\\.jar"
            + "|WEB-INF/classes/weld\\.properties"
            + "|WEB-INF/classes/chat/parley/([\\w/$-]+\\.class|words(_ar)?\\.properties|room/redis/script/\\w+\\.lua)");
    private static final Pattern SECRET = Pattern.compile(
            "-----BEGIN|(?i)(password|passwd|secret|token|api[_-]?key)\\s*[=:]\\s*[\"']?\\w{4,}|AKIA[0-9A-Z]{16}");

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile war = new ZipFile(WAR.toFile())) {
            List<? extends ZipEntry> entries =
                    war.stream().filter(entry -> !entry.isDirectory()).toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = war.getInputStream(entry)) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    @Test
    void the_war_contains_only_expected_files() throws IOException {
        assertThat("WEB-INF/classes/server.env").doesNotMatch(EXPECTED);
        assertThat(files().keySet())
                .contains("WEB-INF/web.xml", "WEB-INF/classes/chat/parley/web/OriginFilter.class")
                .allSatisfy(name -> assertThat(name).matches(EXPECTED));
    }

    @Test
    void the_war_contains_no_secrets_or_build_paths() throws IOException {
        assertThat("redis.password=canary42").containsPattern(SECRET);
        String home = System.getProperty("user.dir");
        assertThat(files()).isNotEmpty().allSatisfy((name, text) -> {
            if (name.endsWith(".jar")) return;
            assertThat(text).as(name).doesNotContainPattern(SECRET).doesNotContain(home);
        });
    }

    @Test
    void the_bill_of_materials_names_exactly_the_libraries_in_the_war() throws IOException {
        Path file = WAR.resolveSibling("parley.cdx.json");
        assumeTrue(Files.exists(file), "The plugin makes none in a build that is offline (mvn -o)");
        Json bill = Json.read(Files.readString(file));

        List<String> named = bill.objects("components").stream()
                .map(one -> one.text("name") + "-" + one.text("version") + ".jar")
                .toList();

        assertThat(named)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(files().keySet().stream()
                        .filter(name -> name.startsWith("WEB-INF/lib/"))
                        .map(name -> name.substring("WEB-INF/lib/".length()))
                        .toList());
        assertThat(bill.objects("components")).allMatch(one -> one.has("licenses") && one.has("hashes"));
    }
}
