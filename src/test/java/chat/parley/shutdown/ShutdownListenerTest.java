package chat.parley.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.AttributeChangeNotification;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the servers' signs of a stop, on the MBean server of this JVM. */
class ShutdownListenerTest {
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    /** An MBean. */
    public interface ThingMXBean {}

    /** An MBean that may send notifications. */
    public static final class Thing extends NotificationBroadcasterSupport implements ThingMXBean {}

    private final List<String> followed = new ArrayList<>();
    private final List<ObjectName> registered = new ArrayList<>();
    private ShutdownListener sign =
            new ShutdownListener("parley", () -> followed.add("stops"), () -> followed.add("goes on"));

    @AfterEach
    void nothing_stays() throws JMException {
        sign.close();
        for (ObjectName name : registered) if (BEANS.isRegistered(name)) BEANS.unregisterMBean(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WebSphere:feature=channelfw,type=endpoint,name=defaultHttpEndpoint", "amx-support:type=boot-amx"
            })
    void a_bean_unregistered_before_a_stop_is_a_sign(String name) throws JMException {
        register("chat.parley:type=Other");
        register(name);
        sign = sign.watch();
        BEANS.unregisterMBean(new ObjectName("chat.parley:type=Other"));
        assertThat(followed).isEmpty();

        BEANS.unregisterMBean(new ObjectName(name));
        assertThat(followed).containsExactly("stops");

        register(name);
        assertThat(followed).containsExactly("stops", "goes on");
    }

    @Test
    void a_suspended_server_stops_and_a_resumed_one_continues() throws JMException {
        Thing state = register("jboss.root:type=state");
        sign = sign.watch();

        state.sendNotification(change("RuntimeConfigurationState", "suspending"));
        assertThat(followed).isEmpty();
        state.sendNotification(change("RunningState", "suspending"));
        state.sendNotification(change("RunningState", "suspended"));
        state.sendNotification(change("RunningState", "normal"));

        assertThat(followed).containsExactly("stops", "goes on");
    }

    @Test
    void a_redeployed_application_stops_before_its_sessions_end() throws JMException {
        Thing other = register("WebSphere:service=com.ibm.websphere.application.ApplicationMBean,name=other");
        Thing ours = register("WebSphere:service=com.ibm.websphere.application.ApplicationMBean,name=parley");
        sign = sign.watch();

        other.sendNotification(change("State", "STOPPING"));
        ours.sendNotification(change("State", "STARTED"));
        assertThat(followed).isEmpty();
        ours.sendNotification(change("State", "STOPPING"));
        ours.sendNotification(change("State", "STOPPED"));

        assertThat(followed).containsExactly("stops");
    }

    @Test
    void a_repeated_or_late_stop_sign_is_ignored() throws JMException {
        Thing state = register("jboss.root:type=state");
        register("amx-support:type=boot-amx");
        sign = sign.watch();
        state.sendNotification(change("RunningState", "suspending"));
        BEANS.unregisterMBean(new ObjectName("amx-support:type=boot-amx"));
        assertThat(followed).containsExactly("stops");

        sign.close();
        state.sendNotification(change("RunningState", "normal"));

        assertThat(followed).containsExactly("stops");
    }

    @Test
    void signs_are_followed_with_the_application_class_loader() throws JMException {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        List<ClassLoader> seen = new ArrayList<>();
        sign = new ShutdownListener(
                        "parley", () -> seen.add(Thread.currentThread().getContextClassLoader()), () -> {})
                .watch();
        register("amx-support:type=boot-amx");
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            BEANS.unregisterMBean(new ObjectName("amx-support:type=boot-amx"));
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
        }

        assertThat(seen).containsExactly(ours);
    }

    private Thing register(String name) throws JMException {
        Thing thing = new Thing();
        ObjectName its = new ObjectName(name);
        registered.add(its);
        BEANS.registerMBean(thing, its);
        return thing;
    }

    private static AttributeChangeNotification change(String attribute, String to) {
        return new AttributeChangeNotification(
                "server", 1, 1, "changed", attribute, String.class.getName(), "before", to);
    }
}
