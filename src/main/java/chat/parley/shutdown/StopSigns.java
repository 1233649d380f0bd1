package chat.parley.shutdown;

import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Signs that one server gives over JMX before it stops, and when it continues after all. Immutable.
 *
 * @param changing the beans whose attributes change
 * @param stops an attribute and its new value, such as {@code State=STOPPING}
 * @param resumes an attribute and its new value when the server continues after all
 * @param leaving the beans that are unregistered when the server stops, and registered when it continues
 */
record StopSigns(Set<ObjectName> changing, Set<String> stops, Set<String> resumes, Set<ObjectName> leaving) {
    /**
     * Returns the signs of all servers; only those of the present server are ever given.
     *
     * @param application the application's name, as the server knows it
     */
    static List<StopSigns> ofServers(String application) {
        return List.of(LibertyStop.signs(application), GlassFishStop.SIGNS, WildFlyStop.SIGNS);
    }

    static StopSigns ofChanges(String bean, String stops, String resumes) {
        return new StopSigns(Set.of(name(bean)), Set.of(stops), Set.of(resumes), Set.of());
    }

    static StopSigns ofLeaving(String bean) {
        return new StopSigns(Set.of(), Set.of(), Set.of(), Set.of(name(bean)));
    }

    /**
     * Parses the name of a bean.
     *
     * @throws IllegalArgumentException if the name is malformed
     */
    static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (JMException malformed) {
            throw new IllegalArgumentException(name, malformed);
        }
    }
}
