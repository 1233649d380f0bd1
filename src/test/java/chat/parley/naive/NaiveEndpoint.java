package chat.parley.naive;

import chat.parley.testkit.Json;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;

/**
 * A naive endpoint: sends from the receiving thread, leaves size limits to the container, and checks the session only
 * when it opens.
 */
@ServerEndpoint(value = "/live/{code}", subprotocols = "parley.1", configurator = NaiveEndpoint.Who.class)
public class NaiveEndpoint {
    private static final int MOST_BYTES = 64 * 1024;

    private NaiveRoom room;
    private Json person;

    /** Copies the member from the HTTP session. */
    public static class Who extends ServerEndpointConfig.Configurator {
        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse answer) {
            Object person = ((HttpSession) request.getHttpSession()).getAttribute(NaiveApi.PERSON);
            config.getUserProperties().put(NaiveApi.PERSON, person);
        }
    }

    @OnOpen
    public void open(Session socket, @PathParam("code") String code) {
        person = Json.read((String) socket.getUserProperties().get(NaiveApi.PERSON));
        room = NaiveRoom.of(code);
        room.open(socket, person, socket.getRequestParameterMap().containsKey("after"));
    }

    @OnMessage(maxMessageSize = MOST_BYTES)
    public void hear(String text) {
        Json frame = Json.read(text);
        if (frame.text("type").equals("say")) room.say(person, frame);
    }

    @OnClose
    public void close(Session socket) {
        room.close(socket);
    }

    @OnError
    public void error(Session socket, Throwable why) {
        // As in many examples.
    }
}
