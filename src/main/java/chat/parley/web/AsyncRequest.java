package chat.parley.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.function.Consumer;

/** A request whose answer is sent afterwards: whoever answers it later, on another thread, ends it in the same way. */
final class AsyncRequest extends HttpServletRequestWrapper {
    private final Consumer<AsyncContext> sending;
    private volatile Later later;

    /** @param sending is given the request when its answer is made */
    AsyncRequest(HttpServletRequest request, Consumer<AsyncContext> sending) {
        super(request);
        this.sending = sending;
    }

    /** The request as the container made it. */
    HttpServletRequest container() {
        return (HttpServletRequest) getRequest();
    }

    /** Whether it is answered later. */
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

    /** How long it may take is looked after here: containers know only the whole. */
    private Later later(AsyncContext context) {
        context.setTimeout(0);
        return new Later(context, sending);
    }

    @Override
    public AsyncContext getAsyncContext() {
        return later == null ? super.getAsyncContext() : later;
    }
}
