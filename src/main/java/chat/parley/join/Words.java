package chat.parley.join;

import chat.parley.room.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the pages say, from the bundle {@code chat/parley/words}. */
final class Words {
    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "chat.parley.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Map<String, String> all() {
        return with("");
    }

    String of(Refusal refusal) {
        return bundle.getString("refused." + refusal.code());
    }

    String suggesting(String name) {
        return bundle.getString("join.suggestion").replace("{name}", name);
    }

    /** What the room page's scripts need. */
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
