package chat.parley.room.redis.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns waiting calls into as few requests as possible: messages to the same room become one, unless another call that
 * may act on the room is between them. So calls on a room keep their order. Not thread-safe.
 */
final class Requests {
    private final List<Request> all = new ArrayList<>();
    /** The requests that may take more messages, by room. */
    private final Map<String, SayRequest> open = new HashMap<>();

    private Requests() {}

    static List<Request> of(List<ScriptCall> calls) {
        Requests requests = new Requests();
        calls.forEach(requests::add);
        return requests.all;
    }

    private void add(ScriptCall call) {
        if (call instanceof SayCall message) openFor(message).add(message);
        else if (call instanceof OneCall other) add(other);
    }

    private SayRequest openFor(SayCall message) {
        SayRequest before = open.get(message.room());
        if (before != null && before.accepts(message)) return before;
        SayRequest next = new SayRequest(message.scripts());
        open.put(message.room(), next);
        all.add(next);
        return next;
    }

    private void add(OneCall call) {
        if (call.room().isEmpty()) open.clear();
        else open.remove(call.room());
        all.add(call);
    }
}
