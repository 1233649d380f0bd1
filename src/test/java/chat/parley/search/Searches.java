package chat.parley.search;

import chat.parley.log.RoomLog;
import chat.parley.runtime.ByHand;
import chat.parley.settings.Settings;
import chat.parley.wire.Wire;
import java.util.List;

/** Searches a log without a container. */
public final class Searches {
    private Searches() {}

    public static List<Hit> hits(RoomLog log, String typed, Settings settings, Wire wire) {
        return new Search(settings, wire, ByHand.pools(settings.watch()))
                .begin(log, typed, Long.MAX_VALUE, 10)
                .join()
                .hits();
    }
}
