package chat.parley.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Warns, once, if the session's cookie could be Secure and is not. */
public final class Cookies {
    private static final Logger LOG = Logger.getLogger(Cookies.class.getName());

    private final AtomicBoolean quiet;
    private final ClientAddresses clients;

    public Cookies(boolean secure, ClientAddresses clients) {
        this.quiet = new AtomicBoolean(secure);
        this.clients = clients;
    }

    public void check(HttpServletRequest request) {
        if (clients.secure(request) && quiet.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "People come over https: set parley.gate.secureCookie, so that the cookie is Secure");
        }
    }
}
