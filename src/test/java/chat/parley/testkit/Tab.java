package chat.parley.testkit;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A tab: a visitor's successive connections to a room, with their automatic answers. Frames arrive on the connection's
 * thread; all other methods are called from the chatter's.
 */
final class Tab implements Line.Ear {
    private final Visitor visitor;
    private final Diary diary;
    private final Attention attention;
    private final Outbox outbox = new Outbox(draft -> send(draft.asFrame().toString()));
    private URI base;
    private Optional<String> origin = Optional.empty();
    private volatile Consumer<Json> ear = frame -> {};
    private volatile Line line = new Line(this);

    Tab(Visitor visitor, Diary diary) {
        this.visitor = visitor;
        this.diary = diary;
        this.base = visitor.base();
        this.attention = new Attention(() -> diary.position().map(Position::seq).orElse(0L));
    }

    void connectThrough(URI address) {
        base = address;
    }

    void pretend(String otherOrigin) {
        origin = Optional.of(otherOrigin);
    }

    void listen(Consumer<Json> listener) {
        ear = listener;
    }

    void open(String path) {
        String address = base.resolve(path).toString();
        line = new Line(this);
        line.open(
                visitor.http(),
                URI.create(address.replaceFirst("^http", "ws")),
                origin.orElse(Visitor.originOf(base)),
                visitor.forwarded());
    }

    void welcomed() {
        outbox.connected();
    }

    void send(String frame) {
        line.send(frame);
    }

    void insist(Draft draft) {
        outbox.add(draft);
    }

    boolean hasNothingToSay() {
        return outbox.isEmpty();
    }

    void cut() {
        line.cut();
        hearTheEnd(new Closing(Closing.WITHOUT_A_WORD, "cut"));
    }

    void hangUp() {
        line.hangUp();
    }

    @Override
    public void hear(Json frame, int bytes) {
        ear.accept(frame);
        diary.hear(frame);
        if (attention.isDueAfter(frame, bytes)) {
            send(attention.seen().toString());
        }
        clearOut(frame);
        diary.nudge();
    }

    private void clearOut(Json frame) {
        switch (frame.text("type")) {
            case "events" -> frame.objects("events").forEach(event -> outbox.answered(event.textOrNothing("draft")));
            case "posted" -> outbox.answered(frame.text("draft"));
            case "refused" -> outbox.refused(Refused.from(frame));
            default -> {}
        }
    }

    @Override
    public void hearTheEnd(Closing closing) {
        outbox.disconnected();
        diary.closed(closing);
    }
}
