package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser gets stays within the content security policy, on this server, and light. */
class PagePolicyTest {
    private static final Set<String> OTHERS = Set.of(
            "page/room.js", "page/theme.js", "page/parley.css", "page/room.css", "page/acts.css", "page/mark.svg");
    private static final Pattern FORBIDDEN_MARKUP = Pattern.compile(
            "(?i)\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*\\ssrc=)|escape=\"false\"|f:ajax|h:commandLink");
    private static final Pattern FORBIDDEN_CODE =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|cssText");
    private static final Pattern HOST = Pattern.compile("(?i)(?:https?|wss?):\\\\?/\\\\?/[\\w-]+\\.[\\w.-]+");
    private static final Pattern WORD = Pattern.compile("#\\{words\\['([a-z.-]+)']}");
    private static final Pattern PRELOAD =
            Pattern.compile("rel=\"modulepreload\" href=\"[^\"]*?((?:page|webjars)/[\\w./-]+\\.js)\"");

    @Test
    void templates_comply_with_the_content_security_policy() {
        assertThat("<p style=\"color: red\">").containsPattern(FORBIDDEN_MARKUP);
        assertThat("<script>run()</script>").containsPattern(FORBIDDEN_MARKUP);
        assertThat(Pages.texts(".xhtml"))
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContainPattern(FORBIDDEN_MARKUP));
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
    void the_room_page_preloads_all_its_modules() {
        var named = new TreeSet<String>();
        PRELOAD.matcher(Pages.texts("room.xhtml").get("room.xhtml")).results().forEach(one -> named.add(one.group(1)));
        assertThat(named).isEqualTo(Modules.reachedFrom("page/room.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ar"})
    void a_first_visit_to_the_room_page_loads_less_than_150_kilobytes(String language) throws IOException {
        var modules = Modules.reachedFrom("page/room.js");
        var weight = compressed(roomPageIn(Locale.forLanguageTag(language)));
        for (var file : Stream.concat(modules.stream(), OTHERS.stream()).toList()) {
            weight += compressed(file.startsWith("webjars/") ? library(file) : Pages.text(Pages.ROOT.resolve(file)));
        }
        System.out.printf("The room page weighs %,d bytes (%s)%n", weight, language.isEmpty() ? "en" : language);
        assertThat(weight).isBetween(60_000, 150_000);
    }

    /** With its words, those for the scripts too; a code and a title would add nothing that counts. */
    private static String roomPageIn(Locale locale) {
        var words = Wording.properties(locale);
        var json = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("page.") || key.startsWith("refused."))
                .map(key -> "&quot;" + key + "&quot;:&quot;" + words.getProperty(key) + "&quot;")
                .collect(Collectors.joining(",", "{", "}"));
        var page = Pages.texts("room.xhtml").get("room.xhtml").replace("#{roomPage.wordsJson}", json);
        assertThat(page).contains(json);
        return WORD.matcher(page).replaceAll(found -> Matcher.quoteReplacement(words.getProperty(found.group(1))));
    }

    /** As the server finds it: in a jar of the version that the page names. */
    private static String library(String path) throws IOException {
        try (var in = PagePolicyTest.class.getResourceAsStream("/META-INF/resources/" + path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
