package chat.parley.browser;

import chat.parley.testkit.Json;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the frames of the connections that a page opens afterwards. */
final class Frames {
    private final List<Json> sent = new CopyOnWriteArrayList<>();
    private final List<Json> received = new CopyOnWriteArrayList<>();

    Frames(Page page) {
        page.onWebSocket(socket -> {
            socket.onFrameSent(frame -> add(sent, frame));
            socket.onFrameReceived(frame -> add(received, frame));
        });
    }

    private static void add(List<Json> frames, WebSocketFrame frame) {
        frames.add(Json.read(frame.text()));
    }

    /** The frames that refused something, oldest first. */
    List<Json> refused() {
        return of("refused", received);
    }

    /** The text of each frame that sent this draft as a message, oldest first. */
    List<String> said(String draft) {
        return of("say", sent).stream()
                .filter(frame -> frame.text("draft").equals(draft))
                .map(frame -> frame.text("text"))
                .toList();
    }

    private static List<Json> of(String type, List<Json> frames) {
        return frames.stream().filter(frame -> frame.text("type").equals(type)).toList();
    }
}
