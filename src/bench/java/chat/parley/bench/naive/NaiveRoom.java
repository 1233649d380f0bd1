package chat.parley.bench.naive;

import jakarta.json.Json;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The chat room of the tutorials: a static map of rooms to sessions, and a loop that sends each message to each session
 * of the room as JSON with a name. The sends are {@code getBasicRemote().sendText} under the session's lock: two
 * concurrent async sends lose messages on Liberty, and a comparison with a server that loses them would be unfair to
 * Parley. No history, no order, no sessions, no checks.
 */
@ServerEndpoint("/naive/{room}")
public class NaiveRoom {
    private static final Map<String, Set<Session>> ROOMS = new ConcurrentHashMap<>();

    @OnOpen
    public void join(@PathParam("room") String room, Session session) {
        session.getUserProperties().put("name", "Ada " + session.getId());
        ROOMS.computeIfAbsent(room, code -> ConcurrentHashMap.newKeySet()).add(session);
    }

    @OnMessage
    public void say(@PathParam("room") String room, String text, Session session) throws IOException {
        String json = Json.createObjectBuilder()
                .add("name", (String) session.getUserProperties().get("name"))
                .add("message", text)
                .build()
                .toString();
        for (Session member : ROOMS.get(room)) {
            send(member, json);
        }
    }

    @OnClose
    public void leave(@PathParam("room") String room, Session session) {
        ROOMS.get(room).remove(session);
    }

    private static void send(Session member, String json) throws IOException {
        synchronized (member) {
            if (member.isOpen()) {
                member.getBasicRemote().sendText(json);
            }
        }
    }
}
