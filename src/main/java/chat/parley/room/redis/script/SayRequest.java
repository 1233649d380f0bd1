package chat.parley.room.redis.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Messages to one room in one of its lives that are appended by one call, in their order. Not thread-safe. */
final class SayRequest implements Request {
    /** About a millisecond of Redis, which runs nothing else meanwhile. More would hardly make a message cheaper. */
    private static final int MOST = 64;

    /** So many characters of JSON take Redis no longer than {@link #MOST} short messages do. */
    private static final int MOST_CHARS = 64 * 1024;

    private final RoomScripts scripts;
    private final List<SayCall> calls = new ArrayList<>();
    private int chars;

    SayRequest(RoomScripts scripts) {
        this.scripts = scripts;
    }

    /** Returns whether one more message may be appended with these. */
    boolean accepts(SayCall call) {
        return call.scripts() == scripts
                && calls.size() < MOST
                && (calls.isEmpty() || chars + call.json().length() <= MOST_CHARS);
    }

    void add(SayCall call) {
        calls.add(call);
        chars += call.json().length();
    }

    @Override
    public List<SayCall> calls() {
        return calls;
    }

    @Override
    public Script script() {
        return Script.SAY;
    }

    @Override
    public List<String> keys() {
        return Stream.concat(scripts.keys().stream(), calls.stream().map(SayCall::draft))
                .toList();
    }

    @Override
    public String json() {
        return scripts.arguments()
                .putJson("messages", calls.stream().map(SayCall::json).toList())
                .json();
    }

    /** Each message has a result of its own, unless the room is gone. */
    @Override
    public void complete(Object answer) {
        List<?> results = answer instanceof List<?> each ? each : Collections.nCopies(calls.size(), answer);
        for (int i = 0; i < calls.size(); i++) calls.get(i).answer().complete(new Answer(results.get(i)));
    }
}
