package chat.parley.socket;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.AttributeChangeNotification;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerDelegate;
import javax.management.MBeanServerNotification;
import javax.management.Notification;
import javax.management.NotificationListener;
import javax.management.ObjectName;

/**
 * Notices that the server is about to stop while people are still connected. Applications are told too late: all three
 * servers cut connections first. But each says so over JMX before it does: GlassFish 7.0.21 and WildFly 39.0.1 on the thread
 * that then goes on stopping, and so they wait for whoever listens; Open Liberty 26.0.0.5 goes on
 * on another thread, and waits for requests only ({@link ShutdownHold}). If it is only the application that stops there, to be deployed anew, its bean in the
 * register says so as well, but what Liberty waits for is {@link ShutdownHoldServlet#destroy}. Where none of these signs is given,
 * people lose the connection and resume.
 */
final class ShutdownListener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ShutdownListener.class.getName());
    /** Liberty's ports, while they listen. */
    static final ObjectName LIBERTY_PORTS = name("WebSphere:feature=channelfw,type=endpoint,*");

    private static final ObjectName WILDFLY = name("jboss.root:type=state");
    private static final String APPLICATION = "WebSphere:service=com.ibm.websphere.application.ApplicationMBean,name=";

    /** Attributes of those two and what they become. */
    private static final Set<String> STOPS = Set.of("RunningState=suspending", "State=STOPPING");

    private static final Set<String> GOES_ON = Set.of("RunningState=normal", "State=STARTED");

    /** What is taken out of the register first: Liberty's ports when they stop listening, and GlassFish's management. */
    private static final Set<ObjectName> FIRST = Set.of(LIBERTY_PORTS, name("amx-support:type=boot-amx"));

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final ClassLoader application = Thread.currentThread().getContextClassLoader();
    private final List<ObjectName> changeable;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Runnable stops;
    private final Runnable goesOn;
    // One object each, or they could not be taken away again.
    private final NotificationListener registering = this::registered;
    private final NotificationListener changing = this::changed;

    /**
     * @param name of this application, as the server knows it
     * @param stops run on a thread of the server, which waits for it
     * @param goesOn when it was no stop after all: a port that was configured anew, a server that was only suspended
     */
    ShutdownListener(String name, Runnable stops, Runnable goesOn) {
        this.changeable = List.of(WILDFLY, name(APPLICATION + name));
        this.stops = stops;
        this.goesOn = goesOn;
    }

    ShutdownListener watch() {
        try {
            beans.addNotificationListener(MBeanServerDelegate.DELEGATE_NAME, registering, null, null);
            for (ObjectName one : changeable)
                if (beans.isRegistered(one)) beans.addNotificationListener(one, changing, null, null);
        } catch (JMException | RuntimeException without) {
            LOG.log(Level.INFO, "Nobody will be told before the server stops", without);
        }
        return this;
    }

    @Override
    public void close() {
        try {
            beans.removeNotificationListener(MBeanServerDelegate.DELEGATE_NAME, registering);
            for (ObjectName one : changeable)
                if (beans.isRegistered(one)) beans.removeNotificationListener(one, changing);
        } catch (JMException | RuntimeException gone) {
            LOG.log(Level.FINE, "The server's register is closed", gone);
        }
    }

    private void registered(Notification said, Object nothing) {
        if (!(said instanceof MBeanServerNotification bean)) return;
        if (FIRST.stream().noneMatch(first -> first.apply(bean.getMBeanName()))) return;
        follow(said.getType().equals(MBeanServerNotification.UNREGISTRATION_NOTIFICATION));
    }

    private void changed(Notification said, Object nothing) {
        if (!(said instanceof AttributeChangeNotification change)) return;
        String what = change.getAttributeName() + "=" + change.getNewValue();
        if (STOPS.contains(what)) follow(true);
        if (GOES_ON.contains(what)) follow(false);
    }

    private void follow(boolean stop) {
        if (stopping.compareAndSet(!stop, stop)) run(stop ? stops : goesOn);
    }

    /** As the application: the thread is the server's, where our beans would not be found. */
    private void run(Runnable act) {
        Thread thread = Thread.currentThread();
        ClassLoader its = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            act.run();
        } catch (RuntimeException ours) {
            LOG.log(Level.WARNING, "The server's sign was not followed to its end", ours);
        } finally {
            thread.setContextClassLoader(its);
        }
    }

    private static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (JMException malformed) {
            throw new IllegalArgumentException(name, malformed);
        }
    }
}
