package chat.parley.shutdown;

import java.util.Set;
import javax.management.ObjectName;

/**
 * Signs that Open Liberty 26.0.0.5 gives before it stops. It unregisters its ports, and meanwhile stops on another
 * thread, which waits for requests only ({@link LibertyHold}). An application that is redeployed changes its state
 * first, but Liberty waits only until its servlets are destroyed ({@link LibertyHoldServlet#destroy}).
 */
final class LibertyStop {
    /** Names of its ports, while they listen. */
    static final ObjectName PORTS = StopSigns.name("WebSphere:feature=channelfw,type=endpoint,*");

    private static final String APPLICATION = "WebSphere:service=com.ibm.websphere.application.ApplicationMBean,name=";

    private LibertyStop() {}

    /**
     * Returns the signs.
     *
     * @param application the application's name, as the server knows it
     */
    static StopSigns signs(String application) {
        return new StopSigns(
                Set.of(StopSigns.name(APPLICATION + application)),
                Set.of("State=STOPPING"),
                Set.of("State=STARTED"),
                Set.of(PORTS));
    }
}
