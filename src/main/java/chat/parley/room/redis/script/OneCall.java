package chat.parley.room.redis.script;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A call of any script, which is sent by itself. */
record OneCall(Script script, List<String> keys, String json, CompletableFuture<Answer> answer, long since)
        implements ScriptCall, Request {
    static OneCall of(Script script, List<String> keys, Arguments arguments) {
        return new OneCall(script, keys, arguments.json(), new CompletableFuture<>(), System.nanoTime());
    }

    /** Returns a call that is not sent. */
    static OneCall none() {
        OneCall none = of(Script.TIMERS, List.of(), new Arguments());
        none.answer().cancel(false);
        return none;
    }

    @Override
    public String room() {
        return script.isOfRoom() ? keys.get(0) : "";
    }

    @Override
    public List<ScriptCall> calls() {
        return List.of(this);
    }

    @Override
    public void complete(Object result) {
        answer.complete(new Answer(result));
    }
}
