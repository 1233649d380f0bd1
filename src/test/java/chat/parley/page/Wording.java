package chat.parley.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the bundle of words with the keys that pages, scripts and beans use. */
final class Wording {
    /** A row of the table of refusals: the code, then the HTTP status. */
    static final Pattern REFUSAL_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [45]\\d\\d \\|");

    private static final Pattern KEY = Pattern.compile("['\"]((?:page|join|problem|refused)\\.[a-z0-9.-]+)['\"]");
    private static final Pattern MADE_KEY = Pattern.compile("`((?:page|refused)\\.[a-z0-9.-]*\\.?)\\$\\{[^`]*}`");
    static final Pattern NUMBER = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    private final Properties bundle = properties(Locale.ROOT);
    private final Set<String> used = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();

    private Wording() {}

    /** The words in this language alone. */
    static Properties properties(Locale locale) {
        var ending = locale.getLanguage().isEmpty() ? "" : "_" + locale;
        var words = new Properties();
        try (var in = Wording.class.getResourceAsStream("/chat/parley/words" + ending + ".properties")) {
            words.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static Wording ofThePages() {
        var wording = new Wording();
        Stream.of(Pages.texts(".xhtml"), Pages.texts(".js"), Pages.beans())
                .flatMap(texts -> texts.values().stream())
                .forEach(wording::read);
        return wording;
    }

    private void read(String text) {
        KEY.matcher(text).results().map(found -> found.group(1)).forEach(used::add);
        MADE_KEY.matcher(text).results().map(found -> found.group(1)).forEach(beginnings::add);
    }

    Stream<String> keys() {
        return bundle.stringPropertyNames().stream();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    Set<String> used() {
        return used;
    }

    Set<String> missing() {
        return missingAmong(used);
    }

    Set<String> missingAmong(Set<String> keys) {
        return keys.stream()
                .filter(key -> !has(key) && !has(key + ".other"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The unused keys: those that are used neither as a whole nor by a prefix that a script completes. */
    Set<String> unused() {
        return keys().filter(key -> !isUsed(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isUsed(String key) {
        var counted = NUMBER.matcher(key).replaceFirst("");
        return used.contains(key)
                || used.contains(counted)
                || beginnings.stream().anyMatch(counted::startsWith);
    }
}
