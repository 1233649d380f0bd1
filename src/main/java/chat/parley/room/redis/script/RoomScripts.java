package chat.parley.room.redis.script;

import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Epoch;
import chat.parley.settings.CapacitySettings;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What can be done to one room in one of its lives. An act on a life that is over is refused, and so noticed. */
public final class RoomScripts {
    /** Whoever asks for a room that this node does not serve knows neither its life nor its head. */
    private static final String ANY_LIFE = "";

    private static final String GONE = "no-such-room";

    private final ScriptQueue calls;
    private final Keys keys;
    private final Settings settings;
    private final RoomCode code;
    private final String epoch;
    private final LongSupplier head;
    private final Runnable gone;
    private final AtomicLong given = new AtomicLong();

    /**
     * @param head the newest number that is known: a Redis that has less lost something
     * @param gone told when the room turns out to be gone
     */
    public RoomScripts(
            ScriptQueue calls,
            Keys keys,
            Settings settings,
            RoomCode code,
            String epoch,
            LongSupplier head,
            Runnable gone) {
        this.calls = calls;
        this.keys = keys;
        this.settings = settings;
        this.code = code;
        this.epoch = epoch;
        this.head = head;
        this.gone = gone;
    }

    /** Of a room that may be served elsewhere. */
    public static RoomScripts anywhere(ScriptQueue calls, Keys keys, Settings settings, RoomCode code) {
        return new RoomScripts(calls, keys, settings, code, ANY_LIFE, () -> 0, () -> {});
    }

    /** Waits for the answer: a number or a list. @throws Refused if that is a no, or there is none */
    public Object ask(String node, Script script, String... own) {
        return await(tell(node, script, own));
    }

    public Object askOfDraft(String draft, Script script, String... own) {
        return await(tell("", draft, script, own));
    }

    /** Does not wait; fails with {@link Refused}. @throws Refused as {@link ScriptQueue#begin} */
    public CompletableFuture<Object> begin(String draft, Script script, String... own) {
        return calls.begin(script, keys.room(code, "", draft), arguments(own)).handle(this::answered);
    }

    private Object answered(Object answer, Throwable failed) {
        if (failed != null) throw new Refused(Refusal.UNAVAILABLE);
        return allowed(answer);
    }

    public CompletableFuture<Object> tell(String node, Script script, String... own) {
        return tell(node, "", script, own);
    }

    /**
     * Does not wait.
     *
     * @param then told what came of it, or null if that is not known; it must be quick
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void tell(Consumer<Object> then, String node, Script script, String... own) {
        tell(node, script, own).whenComplete((answer, failed) -> {
            if (GONE.equals(answer)) gone.run();
            then.accept(answer);
        });
    }

    /** Reads the answer and remembers its number, for whoever was told of it, heard here or not. */
    public Posted posted(Object answer) {
        List<?> parts = (List<?>) answer;
        long seq = (Long) parts.get(0);
        told(seq);
        return new Posted(seq, parts.get(1).equals(1L));
    }

    /** Somebody was told this number: a Redis that has less has lost something. */
    public void told(long seq) {
        given.accumulateAndGet(seq, Math::max);
    }

    public Object await(CompletableFuture<Object> told) {
        return allowed(calls.await(told));
    }

    private Object allowed(Object answer) {
        if (!(answer instanceof String no)) return answer;
        Refusal refusal = Refusal.valueOf(no.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (refusal == Refusal.NO_SUCH_ROOM) gone.run();
        throw new Refused(refusal);
    }

    private CompletableFuture<Object> tell(String node, String draft, Script script, String... own) {
        return calls.tell(script, keys.room(code, node, draft), arguments(own));
    }

    private List<String> arguments(String... own) {
        CapacitySettings limits = settings.log().capacity();
        List<String> args = new ArrayList<>(List.of(
                code.value(),
                epoch,
                Long.toString(Math.max(head.getAsLong(), given.get())),
                Epoch.random(),
                Long.toString(settings.room().idle().toMillis()),
                Long.toString(settings.room().unentered().toMillis()),
                Integer.toString(limits.messages()),
                Integer.toString(limits.comings()),
                Integer.toString(limits.changes()),
                Long.toString(limits.messageBytes()),
                Long.toString(limits.changeBytes()),
                Integer.toString(settings.redis().deliveries())));
        args.addAll(List.of(own));
        return args;
    }
}
