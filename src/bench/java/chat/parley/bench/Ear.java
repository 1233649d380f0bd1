package chat.parley.bench;

import chat.parley.crowd.Protocol;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Receives the crowd's frames: counts marks in all of them, and passes everything else to the dialect. */
final class Ear implements Protocol<Chatter> {
    private final Dialect dialect;
    private final Tally tally;
    private final int bytes;
    private IOException lastEnd = new IOException("no answer");

    /** @param bytes of a message, which begins with its mark and has no other */
    Ear(Dialect dialect, Tally tally, int bytes) {
        this.bytes = bytes;
        this.dialect = dialect;
        this.tally = tally;
    }

    /** The reason for which the last lost connection ended. */
    IOException lastEnd() {
        return lastEnd;
    }

    @Override
    public String path(Chatter chatter) {
        return dialect.path(chatter);
    }

    @Override
    public String headers(Chatter chatter) {
        return dialect.headers(chatter);
    }

    @Override
    public void opened(Chatter chatter) throws IOException {
        dialect.opened(chatter);
    }

    @Override
    public void heard(Chatter chatter, int opcode, ByteBuffer in, int from, int to, long now) throws IOException {
        dialect.hear(chatter, in, from, to, now);
        int at = Mark.find(in, from, to);
        while (at >= 0) {
            if (tally.heard(in, at)) {
                note(chatter, in, at, now);
            }
            at = Mark.find(in, at + bytes, to);
        }
    }

    private void note(Chatter chatter, ByteBuffer in, int at, long now) {
        if (chatter.isTimed) {
            tally.took(now - Mark.time(in, at));
        }
        if (chatter.talks && Mark.speaker(in, at) == chatter.id) {
            chatter.inFlight = Math.max(0, chatter.inFlight - 1);
        }
    }

    @Override
    public void closed(Chatter chatter, int code) throws IOException {
        throw new IOException("closed by the server: " + code);
    }

    @Override
    public void lost(Chatter chatter, IOException why) {
        lastEnd = why;
        tally.died();
    }
}
