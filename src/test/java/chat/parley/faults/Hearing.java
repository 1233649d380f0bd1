package chat.parley.faults;

import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Measures what one person receives, in addition to the diary: the latency, and violations that a page would trip over.
 */
final class Hearing implements Consumer<Json> {
    private static final String MARK = "~T";

    private final String name;
    private final Supplier<Measures> measures;
    private long came = System.nanoTime();
    private long last;

    Hearing(String name, Supplier<Measures> measures) {
        this.name = name;
        this.measures = measures;
    }

    /** A text with the time in it. */
    static String marked(String text) {
        return text + " " + MARK + System.nanoTime() + "~";
    }

    @Override
    public void accept(Json frame) {
        switch (frame.text("type")) {
            case "welcome" -> welcome(frame);
            case "gap" -> gap(frame);
            case "beat" -> beat(frame.number("head"));
            case "events" -> frame.objects("events").stream().map(Event::from).forEach(this::event);
            case "refused" -> trouble("was refused: " + frame);
            default -> {}
        }
    }

    private void welcome(Json frame) {
        long head = frame.number("head");
        if (frame.number("oldest") > Math.max(1, head)) trouble("came into a room of which nothing is kept: " + frame);
        if (frame.flag("resumed")) return;
        last = Math.max(frame.number("oldest") - 1, head - 100);
        came = System.nanoTime();
    }

    private void gap(Json frame) {
        trouble("was told that " + frame.number("from") + " to " + frame.number("to") + " are gone");
        last = frame.number("to");
    }

    /** Checks a beat whose head is ahead, which a page takes for a gap. */
    private void beat(long head) {
        if (head > last) trouble("has " + last + " and was told with a beat of " + head);
    }

    private void event(Event event) {
        last = event.seq();
        int at = event.text().lastIndexOf(MARK);
        long said = at < 0 ? 0 : Digits.at(event.text(), at + MARK.length());
        if (said > came) measures.get().messages.end(said);
    }

    private void trouble(String what) {
        measures.get().trouble(name + " " + what);
    }
}
