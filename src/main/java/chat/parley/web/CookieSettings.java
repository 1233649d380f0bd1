package chat.parley.web;

import chat.parley.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** Configures the session cookie where {@code web.xml} cannot, because the value is a setting. */
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
     * The path of the cookie. It is set explicitly, because Liberty's default covers all applications of the host.
     *
     * @throws IllegalArgumentException naming the key, if no browser would understand the configured path
     */
    static String path(String configured, String contextPath) {
        if (configured.isEmpty()) return contextPath.isEmpty() ? "/" : contextPath;
        if (isPath(configured)) return configured;
        throw new IllegalArgumentException(
                "parley.gate.cookiePath is '" + configured + "', which is not a path that begins with a slash");
    }

    /** Whether the text can be a path: it has no character that would end the attribute or the header. */
    private static boolean isPath(String text) {
        return text.startsWith("/") && text.chars().noneMatch(c -> c <= ' ' || c == ';' || c == ',');
    }
}
