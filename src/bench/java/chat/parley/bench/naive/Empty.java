package chat.parley.bench.naive;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** An endpoint that does nothing, whose connections show the server's own cost of one. */
@ServerEndpoint("/empty")
public class Empty {
    @OnMessage
    public void ignore(String text) {
        // Does nothing, on purpose.
    }
}
