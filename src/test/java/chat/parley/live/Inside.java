package chat.parley.live;

import chat.parley.socket.Insight;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;

/**
 * The state of the server that {@link Insight} reports.
 *
 * @param connections in the registry
 * @param threads of the whole server
 * @param deadlocked threads that wait for each other
 * @param heap bytes in use
 * @param abandoned sockets whose client has gone and which the server has not closed
 * @param held threads that wait for a connection, in a send or in its end
 */
record Inside(long connections, long threads, long deadlocked, long heap, long abandoned, long held) {
    static Inside now(Visitor visitor) {
        return of(visitor.get("insight").json());
    }

    /** The state after a garbage collection. */
    static Inside tidied(Visitor visitor) {
        return of(visitor.get("insight?gc").json());
    }

    private static Inside of(Json json) {
        return new Inside(
                json.number("connections"),
                json.number("threads"),
                json.number("deadlocked"),
                json.number("heap"),
                json.number("abandoned"),
                json.number("held"));
    }
}
