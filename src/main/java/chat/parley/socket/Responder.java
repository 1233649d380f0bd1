package chat.parley.socket;

import chat.parley.log.Posted;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.runtime.Budget;
import chat.parley.wire.ClientFrame;
import chat.parley.wire.Closing;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Executes the requests in a client's frames. The handshake identified the client, so no frame contains an identity.
 */
final class Responder implements ClientFrame.Hearing {
    private final Stay stay;
    private final Connection connection;
    private final Replies replies;
    private final Wire wire;
    private final Budget signals;
    private final Executor later;
    private final Consumer<String> onLeave;
    /** Characters of the frame that is being read. */
    private int chars;

    /**
     * @param signals the rate limit of typing and away frames; those beyond it are ignored
     * @param later runs the reply to a command whose result comes later, on a thread that no client can block
     * @param onLeave gives up the seat of a visitor id, and ends every connection of that seat
     */
    Responder(
            Stay stay,
            Connection connection,
            Replies replies,
            Wire wire,
            Budget signals,
            Executor later,
            Consumer<String> onLeave) {
        this.stay = stay;
        this.connection = connection;
        this.replies = replies;
        this.wire = wire;
        this.signals = signals;
        this.later = later;
        this.onLeave = onLeave;
    }

    /** Reads one whole frame and carries it out. */
    void read(String frame) {
        chars = frame.length();
        wire.read(frame).on(this);
    }

    private Room room() {
        return stay.room();
    }

    private String visitor() {
        return stay.peer().visitor();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void act(ClientFrame.Do frame) {
        UUID draft = frame.act().draft();
        try {
            stay.peer().voice().spend(chars);
            room().begin(visitor(), stay.member(), frame.act())
                    .whenComplete((posted, failed) -> done(draft, posted, failed));
        } catch (Refused no) {
            replies.refuse(draft, no);
        }
    }

    /** Replies to a command. A new event needs no reply, because everybody receives it. */
    private void done(UUID draft, Posted posted, Throwable failed) {
        if (failed != null) later.execute(() -> replies.refuse(draft, Refused.in(failed)));
        else if (posted.repeated()) later.execute(() -> replies.send(new ServerFrame.Posted(draft, posted.seq())));
    }

    @Override
    public void typing(ClientFrame.Typing frame) {
        if (!signals.trySpend()) return;
        try {
            room().typing(visitor(), stay.member(), frame.on());
        } catch (Refused no) {
            replies.refuse(null, no);
        }
    }

    @Override
    public void away(ClientFrame.Away frame) {
        if (!signals.trySpend()) return;
        if (!frame.on()) stay.touched();
        else if (room().isSmall()) stay.untouched();
    }

    @Override
    public void seen(ClientFrame.Seen frame) {
        connection.seen(frame.seq());
    }

    @Override
    public void leave(ClientFrame.Leave frame) {
        try {
            room().holder(visitor(), stay.member()).ifPresentOrElse(onLeave, () -> connection.end(Closing.LEFT));
        } catch (Refused no) {
            replies.refuse(null, no);
        }
    }

    @Override
    public void unreadable(ClientFrame.Unreadable frame) {
        replies.refuse(null, new Refused(frame.why()));
    }
}
