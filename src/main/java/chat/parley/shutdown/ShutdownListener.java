package chat.parley.shutdown;

import java.lang.management.ManagementFactory;
import java.util.List;
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
 * servers cut connections first. But each gives a sign over JMX before that: {@link GlassFishStop}, {@link LibertyStop}, {@link
 * WildFlyStop}. On a server that gives none, people lose the connection and resume.
 *
 * <p>Threads: the server's, which wait for {@code stops} and {@code goesOn}; of several signs of one stop only the first counts.
 * Errors: logged and never thrown at the server.
 */
final class ShutdownListener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ShutdownListener.class.getName());

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final ClassLoader application = Thread.currentThread().getContextClassLoader();
    private final List<StopSigns> servers;
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
        this.servers = StopSigns.ofServers(name);
        this.stops = stops;
        this.goesOn = goesOn;
    }

    ShutdownListener watch() {
        try {
            beans.addNotificationListener(MBeanServerDelegate.DELEGATE_NAME, registering, null, null);
            for (ObjectName one : changing())
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
            for (ObjectName one : changing())
                if (beans.isRegistered(one)) beans.removeNotificationListener(one, changing);
        } catch (JMException | RuntimeException gone) {
            LOG.log(Level.FINE, "The server's register is closed", gone);
        }
    }

    private void registered(Notification said, Object nothing) {
        if (!(said instanceof MBeanServerNotification bean)) return;
        boolean sign = servers.stream()
                .flatMap(server -> server.leaving().stream())
                .anyMatch(leaving -> leaving.apply(bean.getMBeanName()));
        if (!sign) return;
        follow(said.getType().equals(MBeanServerNotification.UNREGISTRATION_NOTIFICATION));
    }

    private void changed(Notification said, Object nothing) {
        if (!(said instanceof AttributeChangeNotification change)) return;
        String what = change.getAttributeName() + "=" + change.getNewValue();
        if (servers.stream().anyMatch(server -> server.stops().contains(what))) follow(true);
        if (servers.stream().anyMatch(server -> server.goesOn().contains(what))) follow(false);
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

    private List<ObjectName> changing() {
        return servers.stream().flatMap(server -> server.changing().stream()).toList();
    }
}
