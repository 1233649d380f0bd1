package chat.parley.bench.naive;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** Does nothing: what its connections cost is what the server itself takes for one. */
@ServerEndpoint("/empty")
public class Empty {
    @OnMessage
    public void ignore(String text) {
        // Nothing is the point.
    }
}
