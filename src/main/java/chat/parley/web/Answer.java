package chat.parley.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Iterator;

/**
 * A response that is completed first and sent afterwards, so that its author never waits for a client. Its body is kept
 * in memory, or is a {@link #stream} of parts. Used by one thread at a time.
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

    /** The container's own response. */
    HttpServletResponse container() {
        return (HttpServletResponse) getResponse();
    }

    /**
     * Sets the body to a stream of parts.
     *
     * @param bytes the approximate length
     */
    public void stream(Iterator<byte[]> parts, long bytes) {
        body.stream(parts, bytes);
    }

    /** The parts to send. */
    Iterator<byte[]> parts() {
        return body.parts();
    }

    /** The bytes that the answer holds in memory now or while it is sent. */
    long size() {
        return body.size();
    }

    /** The status of an error whose page is not written yet; 0 if there is none. */
    int error() {
        return error;
    }

    /** Whether there is nothing to send but the head. */
    boolean isEmpty() {
        return size() == 0 && error == 0;
    }

    /** Sets the length of the body if it is known. */
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
        // Set explicitly, because only the container's own writer would complete the Content-Type.
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
        // The answer is sent when it is complete.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void setBufferSize(int size) {
        // Everything is buffered already.
    }
}
