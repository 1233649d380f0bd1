package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.assets.PageFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the page's files obey the content security policy, come from this server only, and stay small. */
class PagePolicyTest {
    private static final Set<String> OTHERS = Set.of("page/theme.js", "page/mark.svg");
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import '\\./([\\w./-]+\\.css)';$");
    private static final Pattern FORBIDDEN_MARKUP = Pattern.compile(
            "(?i)\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*\\ssrc=)|escape=\"false\"|f:ajax|h:commandLink");
    private static final Pattern FORBIDDEN_CODE =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|cssText");
    private static final Pattern HOST = Pattern.compile("(?i)(?:https?|wss?):\\\\?/\\\\?/[\\w-]+\\.[\\w.-]+");
    private static final Pattern WORD = Pattern.compile("#\\{words\\['([a-z.-]+)']}");

    @Test
    void templates_comply_with_the_content_security_policy() {
        assertThat("<p style=\"color: red\">").containsPattern(FORBIDDEN_MARKUP);
        assertThat("<script>run()</script>").containsPattern(FORBIDDEN_MARKUP);
        assertThat(Pages.texts(".xhtml"))
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContainPattern(FORBIDDEN_MARKUP));
    }

    @Test
    void every_style_sheet_is_imported_by_the_sheet_of_a_page_and_short() {
        var imported = Stream.of("room.css", "join.css")
                .flatMap(
                        entry -> IMPORT.matcher(text("page/" + entry)).results().map(one -> "page/" + one.group(1)))
                .collect(Collectors.toSet());
        imported.addAll(Set.of("page/room.css", "page/join.css"));
        assertThat(Pages.texts(".css").keySet()).containsExactlyInAnyOrderElementsOf(imported);
        assertThat(Pages.texts(".css"))
                .allSatisfy((name, text) -> assertThat(text.lines()).as(name).hasSizeLessThan(250));
    }

    @Test
    void a_page_gets_all_its_style_sheets_as_one() {
        var sheet = PageFiles.sheet("/page/room.css", PagePolicyTest::served);
        assertThat(sheet).doesNotContain("@import").contains(text("page/style/base.css"), text("page/style/emoji.css"));
    }

    @Test
    void scripts_create_no_markup_from_text() {
        assertThat("element.innerHTML = text").containsPattern(FORBIDDEN_CODE);
        assertThat(Pages.texts(".js"))
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContainPattern(FORBIDDEN_CODE));
    }

    @Test
    void nothing_comes_from_another_host() {
        assertThat("url(https://fonts.example.org/a.woff2)").containsPattern(HOST);
        Stream.of(".xhtml", ".js", ".css", ".svg")
                .map(Pages::texts)
                .forEach(files -> assertThat(files)
                        .isNotEmpty()
                        .allSatisfy((name, text) -> assertThat(text.replace("http://www.w3.org/", ""))
                                .as(name)
                                .doesNotContainPattern(HOST)));
    }

    @Test
    void the_script_of_the_room_page_has_all_its_modules() {
        var linked = PageFiles.modules("/page/room.js", PagePolicyTest::served);
        assertThat(linked.stream().map(path -> path.substring(1)))
                .contains("page/view/rich.js", "page/room.js")
                .containsAll(Modules.reachedFrom("page/room.js"))
                .hasSize(Modules.reachedFrom("page/room.js").size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ar"})
    void a_first_visit_to_the_room_page_loads_less_than_105_kilobytes(String language) throws IOException {
        var styles = PageFiles.sheet("/page/room.css", PagePolicyTest::served);
        var script = PageFiles.script("/page/room.js", PagePolicyTest::served);
        var weight = compressed(roomPageIn(Locale.forLanguageTag(language))) + compressed(styles) + compressed(script);
        for (var file : OTHERS) {
            weight += compressed(text(file));
        }
        System.out.printf("The room page weighs %,d bytes (%s)%n", weight, language.isEmpty() ? "en" : language);
        assertThat(weight).isBetween(60_000, 105_000);
    }

    /** The room page with its template and parts. */
    private static String roomPage() {
        return Pages.texts(".xhtml").entrySet().stream()
                .filter(file -> file.getKey().matches("WEB-INF/.*|room\\.xhtml"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }

    /** The room page with its words, also those for the scripts; a code and a title would not add much. */
    private static String roomPageIn(Locale locale) {
        var words = Wording.properties(locale);
        var json = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("page.") || key.startsWith("refused."))
                .map(key -> "&quot;" + key + "&quot;:&quot;" + words.getProperty(key) + "&quot;")
                .collect(Collectors.joining(",", "{", "}"));
        var page = roomPage().replace("#{roomPage.wordsJson}", json);
        assertThat(page).contains(json);
        return WORD.matcher(page).replaceAll(found -> Matcher.quoteReplacement(words.getProperty(found.group(1))));
    }

    /** A file as the server serves it: from the WAR, or from a jar of the version that the page names. */
    private static InputStream served(String path) {
        if (path.startsWith("/webjars/")) return PagePolicyTest.class.getResourceAsStream("/META-INF/resources" + path);
        return stream(Pages.text(Pages.ROOT.resolve(path.substring(1))));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String path) {
        try (var in = served("/" + path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
