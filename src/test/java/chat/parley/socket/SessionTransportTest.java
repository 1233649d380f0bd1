package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.wire.Closing;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionTransportTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(1);
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private SendHandler sent;

    private final RemoteEndpoint.Async async = fake(RemoteEndpoint.Async.class, (method, arguments) -> {
        sent = (SendHandler) arguments[1];
        return null;
    });

    private final Session session = fake(Session.class, (method, arguments) -> {
        if (method.equals("getAsyncRemote")) return async;
        calls.add(method);
        return null;
    });

    @Test
    void a_connection_is_closed_at_once() {
        SessionTransport transport = new SessionTransport(session, LONG);
        transport.send(new Frame("{}"), failure -> assertThat(failure).isNull());
        sent.onResult(new SendResult());

        transport.close(Closing.SLOW);

        assertThat(calls).containsExactly("close");
    }

    @Test
    void after_a_failed_send_the_server_may_answer_the_peers_close_frame_first() throws InterruptedException {
        SessionTransport transport = new SessionTransport(session, LONG);
        transport.send(new Frame("{}"), failure -> assertThat(failure).hasMessage("closed"));
        sent.onResult(new SendResult(new IOException("closed")));

        Thread closer = new Thread(() -> transport.close(Closing.AWAY));
        closer.start();
        await().until(() -> closer.getState() == Thread.State.TIMED_WAITING || !closer.isAlive());
        calls.add("the peer has gone");
        transport.ended();
        closer.join();

        assertThat(calls).containsExactly("the peer has gone", "close");
    }

    @Test
    void after_a_failed_send_a_peer_that_does_not_go_is_closed() {
        SessionTransport transport = new SessionTransport(session, SHORT);
        transport.send(new Frame("{}"), failure -> assertThat(failure).hasMessage("closed"));
        sent.onResult(new SendResult(new IOException("closed")));

        transport.close(Closing.AWAY);

        assertThat(calls).containsExactly("close");
    }

    private interface Call {
        Object made(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.made(method.getName(), arguments)));
    }
}
