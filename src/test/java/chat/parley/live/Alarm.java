package chat.parley.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Gives the sign that Open Liberty gives before it stops, and takes it back. Deployed only for {@link DrainIT}. */
@WebServlet("/alarm/*")
public class Alarm extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** The interface that the MBean server requires. */
    public interface PortMXBean {}

    /** An MBean of an open port. */
    public static final class Port implements PortMXBean {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName port = new ObjectName("WebSphere:feature=channelfw,type=endpoint,name=alarm");
            if (!beans.isRegistered(port)) beans.registerMBean(new Port(), port);
            if ("/on".equals(request.getPathInfo())) beans.unregisterMBean(port);
        } catch (JMException e) {
            throw new ServletException(e);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
