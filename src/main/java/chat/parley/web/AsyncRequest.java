package chat.parley.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.function.Consumer;

/**
 * A request whose answer is sent asynchronously. Code that answers it later, on another thread, ends it as any other
 * request.
 */
final class AsyncRequest extends HttpServletRequestWrapper {
    private final Consumer<AsyncContext> sending;
    private volatile Later later;

    /** @param sending receives the request when its answer is complete */
    AsyncRequest(HttpServletRequest request, Consumer<AsyncContext> sending) {
        super(request);
        this.sending = sending;
    }

    /** The container's own request. */
    HttpServletRequest container() {
        return (HttpServletRequest) getRequest();
    }

    /** Whether the request is answered later. */
    boolean isLater() {
        return later != null;
    }

    @Override
    public AsyncContext startAsync() {
        later = later(super.startAsync());
        return later;
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        later = later(super.startAsync(request, response));
        return later;
    }

    /** Wraps the context. Parley limits the time itself, because containers limit only the whole request. */
    private Later later(AsyncContext context) {
        context.setTimeout(0);
        return new Later(context, sending);
    }

    @Override
    public AsyncContext getAsyncContext() {
        return later == null ? super.getAsyncContext() : later;
    }
}
