package chat.parley.join;

import chat.parley.room.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What the pages say, from the bundle {@code chat/parley/words}. */
final class Words {
    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "chat.parley.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(Refusal refusal) {
        return bundle.getString("refused." + refusal.code());
    }

    String suggesting(String name) {
        return bundle.getString("join.suggestion").replace("{name}", name);
    }

    /** What the room page's scripts need. */
    Map<String, String> forScripts() {
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith("page.") || key.startsWith("refused."))
                .forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }
}
