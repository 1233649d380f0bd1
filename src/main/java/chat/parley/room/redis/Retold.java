package chat.parley.room.redis;

import chat.parley.room.Fact;
import chat.parley.room.Notation;
import chat.parley.room.Past;
import chat.parley.room.Recorded;
import chat.parley.room.Utf8;
import chat.parley.settings.LogSettings;
import java.util.ArrayList;
import java.util.List;

/** A past as {@code restore.lua} wants it: of its events the newest, as many as are kept. Used by one thread. */
final class Retold {
    private final List<String> written = new ArrayList<>();
    private final List<Recorded> events;
    private final Notation notation;
    private int from;
    private long messages;
    private long bytes;

    Retold(Past past, Notation notation, LogSettings limits) {
        this.events = past.events();
        this.notation = notation;
        this.from = events.size();
        while (from > 0 && takes(events.get(from - 1), limits)) from--;
    }

    /** From the newest to the oldest; the newest is always kept. */
    private boolean takes(Recorded event, LogSettings limits) {
        String members = notation.write(event.fact());
        long said = messages + (event.fact() instanceof Fact.Said ? 1 : 0);
        long size = bytes + Utf8.length(members);
        int count = written.size() + 1;
        boolean fits = said <= limits.messages() && count <= limits.events() && size <= limits.bytes();
        if (!fits && count > 1) return false;
        messages = said;
        bytes = size;
        return written.add(members);
    }

    /** Time of the newest, how many messages there are, and their bytes; then seven texts for each event, in order. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(events.isEmpty() ? "0" : millis(events.get(events.size() - 1)));
        arguments.add(Long.toString(messages));
        arguments.add(Long.toString(bytes));
        for (int i = from; i < events.size(); i++) add(arguments, events.get(i), written.get(events.size() - 1 - i));
        return arguments;
    }

    private static void add(List<String> arguments, Recorded event, String members) {
        Fact fact = event.fact();
        arguments.add(Long.toString(event.seq()));
        arguments.add(millis(event));
        arguments.add(RedisLedger.kind(fact));
        arguments.add(fact.by().id());
        arguments.add(fact.by().name());
        arguments.add(members);
        arguments.add(Long.toString(fact.target()));
    }

    private static String millis(Recorded event) {
        return Long.toString(event.at().toEpochMilli());
    }
}
