package chat.parley.room.redis.script;

import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Epoch;
import chat.parley.settings.CapacitySettings;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Runs scripts on one room in one of its lives. A call on a life that is over is refused, and so this node learns of
 * its end.
 */
public final class RoomScripts {
    private final Bucket bucket;
    private final RoomCode code;
    private final Arguments room;
    private final LongSupplier head;
    private final Runnable gone;
    private final List<String> keys;
    private final AtomicLong highestSent = new AtomicLong();

    /**
     * @param head the newest number that this node knows: a Redis with a lower one has lost data
     * @param gone called when the room turns out to be gone
     */
    public RoomScripts(
            Bucket bucket, Settings settings, RoomCode code, String epoch, LongSupplier head, Runnable gone) {
        this(bucket, code, room(settings, code).put("epoch", epoch), head, gone);
    }

    private RoomScripts(Bucket bucket, RoomCode code, Arguments room, LongSupplier head, Runnable gone) {
        this.bucket = bucket;
        this.code = code;
        this.room = room;
        this.head = head;
        this.gone = gone;
        this.keys = bucket.keys(Script.SAY, new Arguments().put("code", code.value()));
    }

    /** Returns the scripts of a room in any of its lives, even if another node serves it. */
    public static RoomScripts anywhere(Bucket bucket, Settings settings, RoomCode code) {
        return new RoomScripts(bucket, code, room(settings, code), () -> 0, () -> {});
    }

    /** Returns the arguments that are equal in each call. */
    private static Arguments room(Settings settings, RoomCode code) {
        CapacitySettings limits = settings.log().capacity();
        return new Arguments()
                .put("code", code.value())
                .put("idle", settings.room().idle().toMillis())
                .put("unentered", settings.room().unentered().toMillis())
                .put("messages", limits.messages())
                .put("comings", limits.comings())
                .put("changes", limits.changes())
                .put("messageBytes", limits.messageBytes())
                .put("changeBytes", limits.changeBytes())
                .put("nameHeld", settings.room().names().nameHeld().toMillis())
                .put("authorNameHeld", settings.room().names().authorNameHeld().toMillis())
                .put("deliveries", Integer.toString(settings.redis().deliveries()));
    }

    /** Returns the bucket of the room. */
    public Bucket bucket() {
        return bucket;
    }

    /**
     * Runs a script and waits for the answer.
     *
     * @throws Refused if the answer is a refusal, or if there is none
     */
    public Answer ask(Script script, Arguments arguments) {
        return await(tell(script, arguments));
    }

    /**
     * Starts to append a message and does not wait. Messages that follow one another are appended together. The future
     * fails with {@link Refused}.
     *
     * @throws Refused as {@link Bucket#begin}
     */
    public CompletableFuture<Answer> say(Arguments message) {
        Arguments draft = new Arguments().put("code", code.value()).put("draft", message.text("draft"));
        String key = bucket.name(Key.DRAFT, draft);
        return bucket.begin(SayCall.of(this, key, message)).handle(this::answered);
    }

    private Answer answered(Answer answer, Throwable failed) {
        if (failed != null) throw new Refused(Refusal.UNAVAILABLE);
        return allowed(answer);
    }

    /** Starts a script and does not wait. The answer may be a refusal. */
    public CompletableFuture<Answer> tell(Script script, Arguments arguments) {
        return bucket.tell(script, in(arguments));
    }

    /**
     * Starts a script and does not wait.
     *
     * @param then receives the answer, or null if there is none; it must be quick
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void tell(Script script, Arguments arguments, Consumer<Answer> then) {
        tell(script, arguments).whenComplete((answer, failed) -> {
            if (answer != null && answer.is(Refusal.NO_SUCH_ROOM)) gone.run();
            then.accept(answer);
        });
    }

    /**
     * Reads the answer and remembers its number. Its author learns the number even if this node does not receive the
     * event.
     */
    public Posted posted(Answer answer) {
        long seq = answer.number("seq");
        sent(seq);
        return new Posted(seq, answer.yes("repeated"));
    }

    /** Remembers a number that a client has been sent: a Redis with a lower one has lost data. */
    public void sent(long seq) {
        highestSent.accumulateAndGet(seq, Math::max);
    }

    /**
     * Waits for the answer of a started script.
     *
     * @throws Refused if the answer is a refusal, or if there is none
     */
    public Answer await(CompletableFuture<Answer> answer) {
        return allowed(bucket.await(answer));
    }

    private Answer allowed(Answer answer) {
        if (answer.is(Refusal.NO_SUCH_ROOM)) gone.run();
        return answer.allowed();
    }

    /** Returns the names in Redis of the room's keys, first that of the room itself. */
    List<String> keys() {
        return keys;
    }

    /** Returns the arguments that every script on the room has. */
    Arguments arguments() {
        return in(new Arguments());
    }

    private Arguments in(Arguments arguments) {
        return arguments
                .put("room", room)
                .put("code", code.value())
                .put("head", Math.max(head.getAsLong(), highestSent.get()))
                .put("newEpoch", Epoch.random());
    }
}
