package chat.parley.socket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * HTTP session of a handshake, with its id hidden, for servers that list WebSockets by it ({@link
 * chat.parley.web.ServerKind#listsSocketsBySessionId}). Open Liberty 26.0.0.5 keeps a list of WebSockets for each id
 * ({@code EndpointManager.httpSessionMap}), and one that closes while its session gets another id stays in that list
 * until the session ends. Without an id Liberty keeps no list; {@link Connections} ends the WebSockets of a session. It
 * is used on Liberty only, because Tyrus uses the session as a key.
 *
 * <p>Threads and errors: those of the wrapped session.
 */
final class NamelessSession implements InvocationHandler {
    private final HttpSession session;

    private NamelessSession(HttpSession session) {
        this.session = session;
    }

    /** Wraps a request so that its session has no id. */
    static HttpServletRequest of(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public HttpSession getSession() {
                return getSession(true);
            }

            @Override
            public HttpSession getSession(boolean create) {
                HttpSession session = super.getSession(create);
                return session == null ? null : nameless(session);
            }
        };
    }

    private static HttpSession nameless(HttpSession session) {
        Class<?>[] type = {HttpSession.class};
        return (HttpSession)
                Proxy.newProxyInstance(NamelessSession.class.getClassLoader(), type, new NamelessSession(session));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("getId")) return null;
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
