package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests writing beside the parts of Open Liberty, here with parts of the same shape. */
public class LibertyWriterTest {
    public enum Status {
        IO_OK,
        LOCAL_CLOSING
    }

    public enum Writing {
        OK_TO_WRITE,
        WRITING,
        WRITING_PONG
    }

    public interface Callback {
        void complete(Object connection, Context context);

        void error(Object connection, Context context, IOException failure);
    }

    /** A buffer; it counts how often it was given back. */
    public static class Buffer {
        final ByteBuffer bytes;
        int released;

        Buffer(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        public void release() {
            released++;
        }
    }

    public static class Buffers {
        final List<Buffer> all = new ArrayList<>();

        public Buffer wrap(ByteBuffer bytes) {
            all.add(new Buffer(bytes));
            return all.get(all.size() - 1);
        }
    }

    /** A socket that accepts everything at once, or what it is told to. */
    public static class Context {
        Buffer buffer;
        Callback waiting;
        boolean full;
        boolean destroyed;

        public void setBuffer(Buffer next) {
            buffer = next;
        }

        public Object write(long bytes, Callback callback, boolean queued, int timeOut) {
            assertThat(List.of(bytes, queued, timeOut)).isEqualTo(List.of(-1L, false, -1));
            if (destroyed) throw new NullPointerException("destroyed");
            if (full) waiting = callback;
            return full ? null : this;
        }
    }

    public static class Link {
        public Object linkSync = new Object();
        public Status linkStatus = Status.IO_OK;
        public Writing writeLinkStatus = Writing.OK_TO_WRITE;
        final Buffers buffers = new Buffers();

        public Buffers getBufferManager() {
            return buffers;
        }

        public void signalNotWriting() {
            writeLinkStatus = Writing.OK_TO_WRITE;
        }

        public void processWrite(Context context) {}
    }

    private final Link link = new Link();
    private final Context context = new Context();
    private final List<Throwable> done = new ArrayList<>();
    private LibertyWriter writer;

    @BeforeEach
    void a_writer() throws ReflectiveOperationException {
        writer = new LibertyWriter(new LibertyParts(link), link, context);
    }

    private boolean sends() {
        return writer.send(new Frame("Hello"), done::add);
    }

    private void isOver() {
        assertThat(link.writeLinkStatus).isEqualTo(Writing.OK_TO_WRITE);
        assertThat(context.buffer).isNull();
        assertThat(link.buffers.all).allMatch(buffer -> buffer.released == 1);
    }

    @Test
    void what_the_socket_accepts_is_sent_when_send_returns() {
        assertThat(sends()).isTrue();

        assertThat(done).containsExactly((Throwable) null);
        assertThat(link.buffers.all.get(0).bytes).isEqualTo(new Frame("Hello").encoded());
        isOver();
        assertThat(sends()).isTrue();
    }

    @Test
    void what_the_socket_does_not_accept_is_sent_when_liberty_says_so() {
        context.full = true;

        assertThat(sends()).isTrue();
        assertThat(done).isEmpty();
        assertThat(link.writeLinkStatus).isEqualTo(Writing.WRITING);

        context.waiting.complete(null, context);
        assertThat(done).containsExactly((Throwable) null);
        isOver();
    }

    @Test
    void a_write_that_fails_later_is_a_failed_send() {
        context.full = true;
        sends();
        IOException gone = new IOException("The peer has gone");

        context.waiting.error(null, context, gone);

        assertThat(done).containsExactly(gone);
        isOver();
    }

    @Test
    void a_write_to_a_destroyed_socket_is_a_failed_send() {
        context.destroyed = true;

        assertThat(sends()).isTrue();

        assertThat(done).hasSize(1).doesNotContainNull();
        isOver();
    }

    @Test
    void nothing_waits_while_liberty_writes_a_pong() {
        link.writeLinkStatus = Writing.WRITING_PONG;

        assertThat(sends()).isFalse();

        assertThat(link.writeLinkStatus).isEqualTo(Writing.WRITING_PONG);
        assertThat(done).isEmpty();
        assertThat(link.buffers.all).isEmpty();
    }

    @Test
    void nothing_is_written_to_a_closing_link() {
        link.linkStatus = Status.LOCAL_CLOSING;
        assertThat(sends()).isFalse();
        assertThat(link.writeLinkStatus).isEqualTo(Writing.OK_TO_WRITE);
    }

    @Test
    void a_session_of_another_liberty_has_no_writer() {
        Session other = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> null);

        assertThat(new LibertyWriters().of(other)).isEmpty();
    }

    @Test
    void the_callback_is_an_object_like_any_other() {
        context.full = true;
        sends();
        assertThat(new HashSet<>(List.of(context.waiting))).contains(context.waiting);
        assertThat(context.waiting).isNotEqualTo(link).hasToString("LibertyWriter");
    }
}
