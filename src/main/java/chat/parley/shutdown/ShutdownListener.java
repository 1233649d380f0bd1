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
 * Detects that the server is about to stop while people are still connected. Applications are notified too late: all
 * three servers cut connections first. But each gives a sign over JMX before that: {@link GlassFishStop}, {@link
 * LibertyStop}, {@link WildFlyStop}. On a server that gives none, clients lose the connection and resume.
 *
 * <p>Threads: the server's, which wait for {@code stops} and {@code resumes}. Of several signs of one stop only the
 * first counts. Errors: logged and never thrown at the server.
 */
final class ShutdownListener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ShutdownListener.class.getName());

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final ClassLoader application = Thread.currentThread().getContextClassLoader();
    private final List<StopSigns> servers;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Runnable stops;
    private final Runnable resumes;
    // Each in a field, because a listener is removed by identity.
    private final NotificationListener registering = this::registered;
    private final NotificationListener changing = this::changed;

    /**
     * @param name the name of this application, as the server knows it
     * @param stops runs on a thread of the server, which waits for it
     * @param resumes runs if the server does not stop after all: a port was reconfigured, or it was suspended
     */
    ShutdownListener(String name, Runnable stops, Runnable resumes) {
        this.servers = StopSigns.ofServers(name);
        this.stops = stops;
        this.resumes = resumes;
    }

    ShutdownListener watch() {
        try {
            beans.addNotificationListener(MBeanServerDelegate.DELEGATE_NAME, registering, null, null);
            for (ObjectName bean : changing())
                if (beans.isRegistered(bean)) beans.addNotificationListener(bean, changing, null, null);
        } catch (JMException | RuntimeException unavailable) {
            LOG.log(Level.INFO, "Clients cannot be told before the server stops", unavailable);
        }
        return this;
    }

    @Override
    public void close() {
        try {
            beans.removeNotificationListener(MBeanServerDelegate.DELEGATE_NAME, registering);
            for (ObjectName bean : changing())
                if (beans.isRegistered(bean)) beans.removeNotificationListener(bean, changing);
        } catch (JMException | RuntimeException gone) {
            LOG.log(Level.FINE, "The server's register is closed", gone);
        }
    }

    private void registered(Notification notification, Object nothing) {
        if (!(notification instanceof MBeanServerNotification bean)) return;
        boolean sign = servers.stream()
                .flatMap(server -> server.leaving().stream())
                .anyMatch(leaving -> leaving.apply(bean.getMBeanName()));
        if (!sign) return;
        follow(notification.getType().equals(MBeanServerNotification.UNREGISTRATION_NOTIFICATION));
    }

    private void changed(Notification notification, Object nothing) {
        if (!(notification instanceof AttributeChangeNotification change)) return;
        String newState = change.getAttributeName() + "=" + change.getNewValue();
        if (servers.stream().anyMatch(server -> server.stops().contains(newState))) follow(true);
        if (servers.stream().anyMatch(server -> server.resumes().contains(newState))) follow(false);
    }

    private void follow(boolean stop) {
        if (stopping.compareAndSet(!stop, stop)) run(stop ? stops : resumes);
    }

    /**
     * Runs an action with the application's class loader: the thread is the server's, where the application's beans
     * would not be found.
     */
    private void run(Runnable act) {
        Thread thread = Thread.currentThread();
        ClassLoader original = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            act.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The drain at the server's stop signal failed", failed);
        } finally {
            thread.setContextClassLoader(original);
        }
    }

    private List<ObjectName> changing() {
        return servers.stream().flatMap(server -> server.changing().stream()).toList();
    }
}
