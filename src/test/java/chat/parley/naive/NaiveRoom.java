package chat.parley.naive;

import chat.parley.testkit.Json;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A naive room: a list and a set of sockets. A room whose code is {@link #QUEUE} sends to one socket after the other,
 * all others at once.
 */
final class NaiveRoom {
    static final String EPOCH = "naive";
    static final String QUEUE = "QUEUE";

    private static final Map<String, NaiveRoom> ROOMS = new ConcurrentHashMap<>();

    private final String code;
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong members = new AtomicLong();
    private final List<Json> events = new CopyOnWriteArrayList<>();
    private final Set<Session> sockets = ConcurrentHashMap.newKeySet();

    private NaiveRoom(String code) {
        this.code = code;
    }

    static NaiveRoom of(String code) {
        return ROOMS.computeIfAbsent(code, NaiveRoom::new);
    }

    Json newMember(String name) {
        return Json.empty().with("id", "m" + members.incrementAndGet()).with("name", name);
    }

    /** Opens a connection. A returning member is assumed to have missed nothing. */
    void open(Session socket, Json person, boolean resumed) {
        sockets.add(socket);
        socket.getAsyncRemote().sendText("""
                {"type":"welcome","protocol":1,"you":%s,"room":{"code":"%s","title":""},"epoch":"%s","head":%d,
                 "oldest":1,"resumed":%s,"people":[],"limits":{}}
                """.formatted(person, code, EPOCH, head.get(), resumed), sent -> {});
    }

    void close(Session socket) {
        sockets.remove(socket);
    }

    /** Posts a message; a repeated draft is a new message. */
    void say(Json person, Json frame) {
        Json event = Json.read("""
                {"seq":%d,"at":"%s","kind":"said","by":%s,"draft":"%s"}
                """.formatted(head.incrementAndGet(), Instant.EPOCH, person, frame.text("draft")))
                .with("text", frame.text("text"));
        events.add(event);
        sockets.forEach(socket -> send(socket, "{\"type\":\"events\",\"events\":[" + event + "]}"));
    }

    private void send(Session socket, String text) {
        try {
            if (code.equals(QUEUE)) socket.getBasicRemote().sendText(text);
            else socket.getAsyncRemote().sendText(text, sent -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of all events after a number, in order. */
    String page(long after) {
        List<String> later = events.stream()
                .sorted((one, other) -> Long.compare(one.number("seq"), other.number("seq")))
                .filter(event -> event.number("seq") > after)
                .map(Json::toString)
                .toList();
        return "{\"epoch\":\"" + EPOCH + "\",\"events\":[" + String.join(",", later) + "]}";
    }
}
