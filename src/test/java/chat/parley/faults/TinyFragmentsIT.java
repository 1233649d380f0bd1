package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TinyFragmentsIT extends Faults {
    private static final int FRAGMENTS = 131_000;
    private static final long HEAP_BYTES = 8_000_000;

    @Test
    void a_hundred_thousand_one_byte_fragments_cost_little_and_are_closed_at_the_limit() {
        serves(Map.of());
        Chatter ada = party.comes("Ada").creates("Garden");
        RawSocket allowed = party.also(RawSocket.inPlaceOf(ada));
        String said = "{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"In pieces.\"}";
        allowed.send(inPieces(said.getBytes(StandardCharsets.UTF_8), true));
        ada.hears("In pieces.");
        allowed.close();

        isClosed("F39", ada, inPieces("x".repeat(FRAGMENTS).getBytes(StandardCharsets.UTF_8), false), 1);
    }

    @Test
    void endless_empty_fragments_are_closed() {
        serves(Map.of());
        Chatter ada = party.comes("Ada").creates("Garden");
        RawSocket raw = party.also(RawSocket.inPlaceOf(ada));
        raw.send(RawFrame.text("{\"type\":\"typing\",").unfinished());
        raw.send(RawFrame.of(RawFrame.CONTINUATION, new byte[0]).unfinished());
        raw.send(RawFrame.of(RawFrame.CONTINUATION, "\"on\":true}".getBytes(StandardCharsets.UTF_8)));
        raw.next("typing");
        raw.close();

        isClosed("F39", ada, new byte[0], FRAGMENTS);
    }

    /** Sends these bytes, and empty fragments after a first one, as fast as the server accepts them. */
    private void isClosed(String fault, Chatter ada, byte[] attack, int empty) {
        RawSocket raw = party.also(RawSocket.inPlaceOf(ada));
        Vitals before = server.vitals();
        double processor = server.processorSeconds();
        long began = System.nanoTime();
        try {
            raw.send(
                    attack.length > 0 ? attack : RawFrame.text("x").unfinished().encoded());
            byte[] nothing =
                    RawFrame.of(RawFrame.CONTINUATION, new byte[0]).unfinished().encoded();
            for (int i = 0; i < empty; i++) raw.send(nothing);
        } catch (UncheckedIOException closedAlready) {
            assertThat(closedAlready).hasMessageMatching(".*(Broken pipe|Connection reset).*");
        }
        int code = raw.closeCode();
        long took = millisSince(began);
        long grown = server.vitals().heap() - before.heap();

        assertThat(code).isIn(1009, 1006);
        assertThat(took).isLessThan(15_000);
        assertThat(grown).isLessThan(HEAP_BYTES);
        ada.seesPosted(ada.says("Still here."));
        registered(1, Duration.ofSeconds(60));
        Figures.tell(
                fault,
                "%s: closed with %d after %d ms, %.2f s of processor, heap %+d KB",
                attack.length > 0 ? FRAGMENTS + " fragments of one byte" : "empty fragments",
                code,
                took,
                server.processorSeconds() - processor,
                grown / 1000);
    }

    private static byte[] inPieces(byte[] text, boolean ends) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            RawFrame piece = RawFrame.of(i == 0 ? RawFrame.TEXT : RawFrame.CONTINUATION, new byte[] {text[i]});
            boolean last = ends && i == text.length - 1;
            all.writeBytes((last ? piece : piece.unfinished()).encoded());
        }
        return all.toByteArray();
    }
}
