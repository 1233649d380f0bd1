package chat.parley.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Iterator;

/**
 * An answer that is made first and sent afterwards, so that nobody who makes one waits for a client. Its body is kept in
 * memory, or is a {@link #stream} of parts. Used by one thread at a time.
 */
public final class Answer extends HttpServletResponseWrapper {
    private static final String KEY = "parley.answer";

    private final AnswerBody body = new AnswerBody();
    private long declared = -1;
    private int error;

    Answer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        request.setAttribute(KEY, this);
    }

    /** The answer to this request. */
    public static Answer to(HttpServletRequest request) {
        return (Answer) request.getAttribute(KEY);
    }

    /** The response as the container made it. */
    HttpServletResponse container() {
        return (HttpServletResponse) getResponse();
    }

    /**
     * From now on the body is this one.
     *
     * @param bytes about as many as it has
     */
    public void stream(Iterator<byte[]> parts, long bytes) {
        body.stream(parts, bytes);
    }

    /** The parts to be sent. */
    Iterator<byte[]> parts() {
        return body.parts();
    }

    /** Bytes that it holds in memory, or will have on their way. */
    long size() {
        return body.size();
    }

    /** The status of an error whose page is still to be made; 0 if there is none. */
    int error() {
        return error;
    }

    /** Whether there is nothing to be sent but the head. */
    boolean isEmpty() {
        return size() == 0 && error == 0;
    }

    /** Says how long the body is, as far as that is known. */
    void sayLength(boolean headOnly) {
        boolean bodiless = getStatus() == SC_NO_CONTENT || getStatus() == SC_NOT_MODIFIED;
        if (!bodiless) super.setContentLengthLong(headOnly && body.keptBytes() == 0 ? Math.max(0, declared) : size());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body.out();
    }

    @Override
    public PrintWriter getWriter() {
        // Said aloud, for only a writer of the container's own would complete the Content-Type.
        if (!body.isWritten() && getContentType() != null) super.setCharacterEncoding(getCharacterEncoding());
        return body.writer(Charset.forName(getCharacterEncoding()));
    }

    @Override
    public void sendError(int status) {
        resetBuffer();
        setStatus(status);
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
    }

    @Override
    public void setContentLength(int length) {
        declared = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        declared = length;
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isLength(name, value)) super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isLength(name, value)) super.addHeader(name, value);
    }

    private boolean isLength(String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) return false;
        declared = Long.parseLong(value);
        return true;
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        error = 0;
        declared = -1;
        body.clear();
    }

    @Override
    public void flushBuffer() {
        // Sent when it is whole.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void setBufferSize(int size) {
        // All of it is kept.
    }
}
