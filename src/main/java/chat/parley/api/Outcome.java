package chat.parley.api;

import chat.parley.runtime.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Selects the events about messages that still count: the newest edit of a text, and each member's newest reaction. */
final class Outcome {
    private static final String KIND = "\"kind\":\"";
    private static final String BY = "\"by\":{\"id\":\"";
    private static final String TARGET = ",\"target\":";
    private static final String REACTED = "reacted";

    private Outcome() {}

    /**
     * Selects the events that still count.
     *
     * @param events encoded as in the log, oldest first
     */
    static List<String> of(List<String> events) {
        Map<String, Integer> newest = new HashMap<>();
        for (int i = 0; i < events.size(); i++) newest.put(subject(events.get(i)), i);
        return newest.values().stream().sorted().map(events::get).toList();
    }

    /** Selects the newest of these events, up to a number of bytes. The result is oldest first. */
    static List<String> newest(List<String> events, long bytes) {
        long size = 0;
        int from = events.size();
        while (from > 0 && size + Utf8.length(events.get(from - 1)) <= bytes) size += Utf8.length(events.get(--from));
        return new ArrayList<>(events.subList(from, events.size()));
    }

    /**
     * The subject of an event: of two events with the same subject, the newer counts. A JSON string cannot imitate a
     * subject, because it has no bare quote.
     */
    private static String subject(String event) {
        String kind = between(event, KIND, '"');
        if (!kind.equals(REACTED)) return kind + ' ' + digitsAfter(event, event.lastIndexOf(TARGET) + TARGET.length());
        return between(event, BY, '"') + event.substring(event.lastIndexOf(TARGET), event.lastIndexOf(','));
    }

    private static String digitsAfter(String event, int from) {
        int end = from;
        while (Character.isDigit(event.charAt(end))) end++;
        return event.substring(from, end);
    }

    private static String between(String event, String start, char end) {
        int from = event.indexOf(start) + start.length();
        return event.substring(from, event.indexOf(end, from));
    }
}
