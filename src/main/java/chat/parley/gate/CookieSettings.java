package chat.parley.gate;

import chat.parley.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** What {@code web.xml} cannot say of the cookie, because it is a setting. */
@WebListener
public class CookieSettings implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .getSessionCookieConfig()
                .setSecure(settings.gate().secureCookie());
    }
}
