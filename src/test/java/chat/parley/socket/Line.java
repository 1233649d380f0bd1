package chat.parley.socket;

import chat.parley.room.Garden;
import chat.parley.settings.LiveSettings;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to a garden over a fake transport. */
final class Line {
    final FakeTransport transport;
    final FrameCache texts;
    final Connection connection;
    final List<Closing> ended = new ArrayList<>();

    Line(Garden garden, FrameCache texts, Map<String, String> settings, FakeTransport.Reading reading) {
        LiveSettings live = Garden.with(settings).live();
        this.texts = texts;
        transport = new FakeTransport(reading);
        Window window =
                new Window(live.sends().windowChars(), garden.clock.time().nanos());
        OutboundQueue outbound = new OutboundQueue(texts, window, live.sends());
        connection = new Connection(outbound, transport, garden.clock.time().nanos(), ended::add);
    }

    static Line into(Garden garden, FakeTransport.Reading reading) {
        return into(garden, Map.of(), reading);
    }

    static Line into(Garden garden, Map<String, String> settings, FakeTransport.Reading reading) {
        FrameCache texts = new FrameCache(
                garden.room, new Wire(), Garden.with(settings).live().sends());
        return new Line(garden, texts, settings, reading);
    }

    Line begins() {
        connection.begin("welcome", 0);
        return this;
    }

    /** The received frames, one a line, with events shortened to their numbers: {@code events 1 2 3}. */
    List<String> heard() {
        return transport.sent.stream().map(Line::brief).toList();
    }

    private static String brief(String frame) {
        if (!frame.startsWith("{\"type\":\"events\"")) {
            return frame.replaceAll("^\\{\"type\":\"(\\w+)\".*", "$1");
        }
        StringBuilder brief = new StringBuilder("events");
        Matcher seq = Pattern.compile("\"seq\":(\\d+)").matcher(frame);
        while (seq.find()) brief.append(' ').append(seq.group(1));
        return brief.toString();
    }
}
