package chat.parley.room.redis;

import chat.parley.archive.Newest;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;

/** Events of a past as {@code restore.lua} wants them. */
final class RestoreArguments {
    private RestoreArguments() {}

    /** Time of the newest; then seven texts for each event, in order. */
    static List<String> arguments(List<Newest.Written> events) {
        List<String> arguments = new ArrayList<>();
        arguments.add(
                events.isEmpty() ? "0" : millis(events.get(events.size() - 1).event()));
        for (Newest.Written written : events) add(arguments, written.event(), written.members());
        return arguments;
    }

    private static void add(List<String> arguments, StoredEvent event, String members) {
        RoomEvent fact = event.fact();
        arguments.add(Long.toString(event.seq()));
        arguments.add(millis(event));
        arguments.add(fact.kind());
        arguments.add(fact.by().id());
        arguments.add(fact.by().name());
        arguments.add(members);
        arguments.add(Long.toString(fact.target()));
    }

    private static String millis(StoredEvent event) {
        return Long.toString(event.at().toEpochMilli());
    }
}
