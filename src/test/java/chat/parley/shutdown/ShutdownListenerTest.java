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

/** The signs as the servers give them, on the register of this VM. */
class ShutdownListenerTest {
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    /** Something in the register. */
    public interface ThingMXBean {}

    /** It may tell of changes. */
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
    void what_is_taken_out_of_the_register_before_a_stop_is_a_sign(String name) throws JMException {
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
    void a_server_that_is_suspended_stops_and_one_that_is_normal_again_goes_on() throws JMException {
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
    void an_application_that_is_deployed_anew_stops_before_its_sessions_end_and_no_other_one_matters()
            throws JMException {
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
    void a_second_sign_says_nothing_new_and_none_is_followed_after_the_end() throws JMException {
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
    void it_is_followed_as_the_application_whatever_the_thread() throws JMException {
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
