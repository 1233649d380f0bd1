package chat.parley.api;

import chat.parley.archive.RoomArchive;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.wire.Fields;
import chat.parley.wire.Wire;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Reads an exported room line by line, for an import. Used once, by one thread. */
final class RoomFile {
    private final BufferedReader lines;
    private final Wire wire;
    private final Settings settings;
    private long number;

    private RoomFile(byte[] file, Wire wire, Settings settings) {
        // An explicit decoder reports broken UTF-8, where the charset's default would insert question marks.
        this.lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        this.wire = wire;
        this.settings = settings;
    }

    /**
     * Reads the history of the room.
     *
     * @throws Refused because of one of its lines
     */
    static RoomArchive read(byte[] file, Wire wire, Settings settings) {
        return new RoomFile(file, wire, settings).read();
    }

    private RoomArchive read() {
        try {
            return past();
        } catch (Refused no) {
            throw no.atLine(number);
        } catch (IOException broken) {
            throw new Refused(Refusal.UNREADABLE).atLine(number);
        }
    }

    private RoomArchive past() throws IOException {
        Fields header = Fields.of(next().orElse(""));
        RoomArchive archive = begin(header);
        long head = needed(header.number("head"));
        for (Optional<String> line = next(); line.isPresent(); line = next()) archive.add(wire.event(line.get()));
        if (archive.head() != head) throw new Refused(Refusal.OUT_OF_ORDER);
        return archive;
    }

    private RoomArchive begin(Fields header) {
        boolean known = needed(header.text("format")).equals(Bodies.FORMAT)
                && needed(header.number("version")) == Bodies.FORMAT_VERSION;
        if (!known) throw new Refused(Refusal.UNREADABLE);
        return new RoomArchive(
                header.text("code").flatMap(RoomCode::read),
                header.text("title").orElse(""),
                header.text("topic").orElse(""),
                needed(header.number("after")),
                settings,
                Instant.now());
    }

    private Optional<String> next() throws IOException {
        number++;
        String line = lines.readLine();
        if (line == null || line.isEmpty()) return Optional.empty();
        if (line.length() > settings.gate().bodyBytes()) throw new Refused(Refusal.UNREADABLE);
        return Optional.of(line);
    }

    private static <T> T needed(Optional<T> field) {
        return field.orElseThrow(() -> new Refused(Refusal.UNREADABLE));
    }
}
