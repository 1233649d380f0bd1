package chat.parley.faults;

import chat.parley.crowd.Client;
import chat.parley.testkit.Json;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A minimal member of a room: a position, and a check that numbers have no gap. All but the volatile fields belong to
 * the crowd's thread.
 */
final class Member extends Client {
    private static final String SEQ = "{\"seq\":";
    private static final int SEEN_BYTES = 8 * 1024;
    private static final long SEEN_EVERY_NANOS = 50_000_000;

    final String code;
    final String cookie;
    final String id;
    /** The violations that this member saw. */
    final List<String> troubles = new CopyOnWriteArrayList<>();
    /** The codes of all refusals. */
    final List<String> refused = new CopyOnWriteArrayList<>();

    int tries;
    /** Whether the connection is open and welcomed. */
    volatile boolean here;

    volatile int welcomes;
    volatile int resumes;
    volatile int beats;
    /** The code of the last close frame; 0 if there was none. */
    volatile int closed;

    volatile long heard;
    volatile long last;
    private String epoch = "";
    private long unseen;
    private long seenAt;

    Member(String code, String cookie, String id) {
        this.code = code;
        this.cookie = cookie;
        this.id = id;
    }

    /** The path to connect to, with the position if there is one. */
    String path() {
        return "/live/" + code + (epoch.isEmpty() ? "" : "?epoch=" + epoch + "&after=" + last);
    }

    /** A message frame with a fresh draft. */
    static String say(String text) {
        return Json.empty()
                .with("type", "say")
                .with("draft", UUID.randomUUID().toString())
                .with("text", text)
                .toString();
    }

    /** Handles a frame; returns the answer that it needs, or null. */
    String hear(String frame, Marks marks) {
        switch (frame.charAt("{\"type\":\"".length())) {
            case 'e' -> events(frame, marks);
            case 'w' -> welcome(Json.read(frame));
            case 'g' -> gap(Json.read(frame));
            case 'b' -> beat();
            case 'r' -> refused.add(Json.read(frame).text("code"));
            default -> {}
        }
        return due(frame) ? seen() : null;
    }

    private synchronized void beat() {
        beats++;
    }

    private boolean due(String frame) {
        boolean events = frame.startsWith("{\"type\":\"events\"");
        unseen += events ? frame.length() : 0;
        return frame.startsWith("{\"type\":\"beat\"")
                || (unseen >= SEEN_BYTES && System.nanoTime() - seenAt >= SEEN_EVERY_NANOS);
    }

    private String seen() {
        unseen = 0;
        seenAt = System.nanoTime();
        return "{\"type\":\"seen\",\"seq\":" + last + "}";
    }

    private synchronized void welcome(Json frame) {
        if (frame.flag("resumed")) resumes++;
        else last = Math.max(frame.number("oldest") - 1, frame.number("head") - 100);
        epoch = frame.text("epoch");
        tries = 0;
        welcomes++;
        here = true;
    }

    private void gap(Json frame) {
        troubles.add("a gap: " + frame);
        last = frame.number("to");
    }

    private synchronized void events(String frame, Marks marks) {
        for (int at = frame.indexOf(SEQ); at >= 0; at = frame.indexOf(SEQ, at + 1)) {
            long seq = Digits.at(frame, at + SEQ.length());
            // A newcomer starts a hundred back from the head of the welcome, or a little later: joined was appended
            // since.
            if (seq != last + 1 && (heard > 0 || seq < last)) troubles.add(seq + " after " + last);
            last = seq;
            heard++;
        }
        marks.hear(frame);
    }
}
