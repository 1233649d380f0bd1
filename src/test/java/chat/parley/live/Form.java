package chat.parley.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form in a page: its target, and all its inputs with their values. */
record Form(String action, Map<String, String> fields) {
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");

    /** The form with this id. */
    static Form of(String page, String id) {
        Matcher form = Pattern.compile("(<form\\b[^>]*\\bid=\"" + id + "\"[^>]*>)(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new AssertionError("No form " + id + " in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form.group(2)).results().forEach(input -> {
            String name = attribute(input.group(), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(input.group(), "value"));
            }
        });
        return new Form(attribute(form.group(1), "action"), fields);
    }

    /** The form with a value in one of its fields. */
    Form typed(String field, String text) {
        if (!fields.containsKey(field)) {
            throw new AssertionError("No field " + field + " in " + fields.keySet());
        }
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.put(field, text);
        return new Form(action, filled);
    }

    /** The value of a field as written in the page, with escapes. */
    String written(String field) {
        return fields.getOrDefault(field, "");
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
