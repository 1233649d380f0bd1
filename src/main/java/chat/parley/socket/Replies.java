package chat.parley.socket;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Budget;
import chat.parley.wire.Closing;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Sends the frames that are for one client alone: replies, refusals and the notice that the server stops.
 *
 * <p>Thread-safe. Errors end the connection: {@link Closing#FLOOD} if too many replies are waiting or too many requests
 * were refused, {@link Closing#SIGNED_OUT} or {@link Closing#OUT} if the client is no longer a member.
 */
final class Replies {
    /** Delay before a retry if the refusal has none; an immediate retry would flood the server. */
    private static final long SOON_MILLIS = 1_000;

    private final Connection connection;
    private final Wire wire;
    private final Budget refusals;
    private final Farewell farewell;

    Replies(Connection connection, Wire wire, Budget refusals, Farewell farewell) {
        this.connection = connection;
        this.wire = wire;
        this.refusals = refusals;
        this.farewell = farewell;
    }

    void send(ServerFrame frame) {
        connection.answer(wire.write(frame));
    }

    /**
     * Sends a refusal, or the last frame to a client whose member was removed or banned.
     *
     * @param draft the idempotency key of the refused command; null for any other frame
     */
    void refuse(UUID draft, Refused no) {
        if (no.refusal() == Refusal.NOT_A_MEMBER && farewell.putOut()) return;
        Long retryAfterMs = isPassing(no) ? millis(no.retryAfter()) : null;
        send(new ServerFrame.Refused(
                draft,
                no.refusal().code(),
                retryAfterMs,
                no.freeAt().map(Instant::toString).orElse(null),
                no.words().orElse(null)));
        if (no.refusal() == Refusal.NOT_A_MEMBER) connection.end(Closing.SIGNED_OUT);
        if (!refusals.trySpend()) connection.end(Closing.FLOOD);
    }

    private static boolean isPassing(Refused no) {
        boolean ends = no.refusal() == Refusal.MUTED && !no.retryAfter().isZero();
        return ends || no.refusal().again();
    }

    private static long millis(Duration retryAfter) {
        return retryAfter.isZero() ? SOON_MILLIS : Math.max(1, retryAfter.toMillis());
    }
}
