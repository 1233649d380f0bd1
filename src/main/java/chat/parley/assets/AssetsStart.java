package chat.parley.assets;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Makes the assets when the application starts. */
@WebListener
public class AssetsStart implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setAttribute(Assets.ATTRIBUTE, new Assets(context::getResourceAsStream));
    }
}
