package chat.parley.web;

import chat.parley.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** What {@code web.xml} cannot say of the cookie, because it is a setting. */
@WebListener
public class CookieSettings implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(settings.gate().visitors().secureCookie());
        cookie.setPath(path(
                settings.gate().visitors().cookiePath(),
                event.getServletContext().getContextPath()));
    }

    /**
     * Where the cookie counts: said, because Liberty would let it count for all applications of the host.
     *
     * @throws IllegalArgumentException naming the key, if no browser would understand what is configured
     */
    static String path(String configured, String contextPath) {
        if (configured.isEmpty()) return contextPath.isEmpty() ? "/" : contextPath;
        if (isPath(configured)) return configured;
        throw new IllegalArgumentException(
                "parley.gate.cookiePath is '" + configured + "', which is not a path that begins with a slash");
    }

    /** What would end the attribute, or the header, is no part of a path. */
    private static boolean isPath(String text) {
        return text.startsWith("/") && text.chars().noneMatch(c -> c <= ' ' || c == ';' || c == ',');
    }
}
