package chat.parley.web;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses the parameters of a request. Containers answer 500 to a malformed escape, and log it at length. */
final class Parameters {
    private Parameters() {}

    /**
     * @param query of the URL, may be null
     * @param form the body of a form, one character a byte
     * @throws Refused {@link Refusal#UNREADABLE}
     */
    static Map<String, String[]> of(String query, String form) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        if (query != null) read(query, read);
        read(form, read);
        Map<String, String[]> parameters = new LinkedHashMap<>();
        read.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    private static void read(String pairs, Map<String, List<String>> into) {
        for (String pair : pairs.split("&", -1)) {
            if (pair.isEmpty()) continue;
            String[] parts = pair.split("=", 2);
            String value = parts.length == 1 ? "" : decoded(parts[1]);
            into.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(value);
        }
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException none) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }
}
