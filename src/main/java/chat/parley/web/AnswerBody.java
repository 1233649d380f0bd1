package chat.parley.web;

import jakarta.servlet.ServletOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;

/** The body of an answer: kept in memory, or produced part by part while it is sent. Used by one thread at a time. */
final class AnswerBody {
    private final Body kept = new Body();
    private PrintWriter writer;
    private Stream stream;

    /**
     * A body whose parts are produced while they are sent.
     *
     * @param bytes the approximate length
     */
    private record Stream(Iterator<byte[]> parts, long bytes) {}

    void stream(Iterator<byte[]> parts, long bytes) {
        stream = new Stream(parts, bytes);
    }

    ServletOutputStream out() {
        return kept;
    }

    boolean isWritten() {
        return writer != null;
    }

    /** The body's only writer, with the charset of the first call. */
    PrintWriter writer(Charset charset) {
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(kept, charset));
        return writer;
    }

    /** The parts to send. */
    Iterator<byte[]> parts() {
        if (writer != null) writer.flush();
        return stream != null ? stream.parts() : List.of(kept.bytes()).iterator();
    }

    /** The bytes that the body holds in memory now or while it is sent. */
    long size() {
        if (writer != null) writer.flush();
        return stream != null ? stream.bytes() : kept.size();
    }

    /** The bytes that the body holds in memory now. */
    int keptBytes() {
        return kept.size();
    }

    void clear() {
        writer = null;
        stream = null;
        kept.clear();
    }
}
