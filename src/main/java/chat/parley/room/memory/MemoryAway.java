package chat.parley.room.memory;

import chat.parley.log.Stamp;
import chat.parley.room.ReportedAway;
import chat.parley.runtime.Time;
import java.util.List;
import java.util.stream.Stream;

/** Away status from this server's pages alone. */
final class MemoryAway extends ReportedAway {
    private volatile Signal newest = new Signal(0, List.of());

    MemoryAway(Time time, Runnable wake) {
        super(time, wake);
    }

    @Override
    public Signal newest() {
        return newest;
    }

    @Override
    protected boolean reported(String id, boolean turned) {
        if (turned) newest = new Signal(newest.version() + 1, absences());
        return turned;
    }

    private List<Absence> absences() {
        return pages().members().stream().flatMap(this::absence).toList();
    }

    private Stream<Absence> absence(String id) {
        return pages().untouchedSince(id).map(since -> new Absence(id, Stamp.text(since))).stream();
    }
}
