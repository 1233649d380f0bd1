package chat.parley.bench;

import chat.parley.crowd.FrameWriter;
import java.io.IOException;
import java.time.Duration;

/**
 * The heap that one idle connection costs the server, in bytes.
 *
 * @param invited the part that exists before the WebSocket: session, membership, and a share of the room
 * @param connected the part that the WebSocket adds
 */
record Idle(String server, int connections, long invited, long connected) {
    private static final int IN_A_ROOM = 10;
    private static final Duration SETTLE = Duration.ofSeconds(3);

    static Idle measure(Contestant contestant, int people, Heap heap) throws IOException, InterruptedException {
        Workload workload = Workload.idle(people, people / IN_A_ROOM);
        FrameWriter writer = new FrameWriter();
        Dialect dialect = contestant.dialect(writer);
        long before = heap.settled();
        dialect.invite(workload);
        long invited = heap.live();
        try (Crowd crowd = new Crowd(contestant.port(), workload, dialect, writer, new Tally(workload.rooms()))) {
            crowd.gather();
            crowd.pollWhile(SETTLE, () -> true);
            long connected = heap.live();
            return new Idle(contestant.name(), people, (invited - before) / people, (connected - invited) / people);
        }
    }

    long bytes() {
        return invited + connected;
    }
}
