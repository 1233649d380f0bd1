package chat.parley.join;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of the pages in one language, from the bundle {@code chat/parley/words}. */
final class Words {
    private static final long MINUTE = 60;

    private final ResourceBundle bundle;
    private final NumberFormat numbers;

    /** @param reader the reader's regional locale of that language, for the digits */
    Words(Locale locale, Locale reader) {
        numbers = NumberFormat.getIntegerInstance(reader);
        bundle = ResourceBundle.getBundle(
                "chat.parley.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Map<String, String> all() {
        return with("");
    }

    /** The text of a refusal, with the time until the next try if it is known. */
    String of(Refused no) {
        return no.refusal() == Refusal.NAME_TAKEN ? taken(no) : refused(no);
    }

    private String taken(Refused no) {
        if (no.holder().isPresent())
            return bundle.getString("join.name-present")
                    .replace("{name}", no.holder().get());
        return no.retryAfter().isZero()
                ? refused(no)
                : in(seconds(no), "join.name-held.seconds", "join.name-held.minutes");
    }

    private String refused(Refused no) {
        String why = no.words()
                .orElseGet(() -> bundle.getString("refused." + no.refusal().code()));
        return no.retryAfter().isZero() ? why : why + " " + in(seconds(no), "join.again.seconds", "join.again.minutes");
    }

    private static long seconds(Refused no) {
        return (no.retryAfter().toMillis() + 999) / 1000;
    }

    private String in(long seconds, String inSeconds, String inMinutes) {
        boolean soon = seconds < 2 * MINUTE;
        long n = soon ? seconds : (seconds + MINUTE - 1) / MINUTE;
        return bundle.getString(soon ? inSeconds : inMinutes).replace("{n}", numbers.format(n));
    }

    /** The sentence for a banned visitor; one that {@code ends} has {@code {time}} in it. */
    String banned(boolean ends) {
        return bundle.getString(ends ? "join.banned.until" : "refused.banned");
    }

    String needsCookies() {
        return bundle.getString("join.cookies");
    }

    String suggesting(String name) {
        return bundle.getString("join.suggestion").replace("{name}", name);
    }

    /** The texts that the room page's scripts need. */
    Map<String, String> forScripts() {
        Map<String, String> words = new TreeMap<>(with("page."));
        words.putAll(with("refused."));
        return words;
    }

    private Map<String, String> with(String beginning) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toMap(Function.identity(), bundle::getString));
    }
}
