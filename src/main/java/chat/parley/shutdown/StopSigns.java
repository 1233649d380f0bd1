package chat.parley.shutdown;

import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The signs that one server gives over JMX before it stops, and when it goes on after all. Immutable.
 *
 * @param changing the beans whose attributes change
 * @param stops an attribute and its new value, such as {@code State=STOPPING}
 * @param goesOn an attribute and its new value when the server goes on after all
 * @param leaving the beans that are unregistered when the server stops, and registered when it goes on
 */
record StopSigns(Set<ObjectName> changing, Set<String> stops, Set<String> goesOn, Set<ObjectName> leaving) {
    /**
     * The signs of each server; those of the others are never given.
     *
     * @param application its name, as the server knows it
     */
    static List<StopSigns> ofServers(String application) {
        return List.of(LibertyStop.signs(application), GlassFishStop.SIGNS, WildFlyStop.SIGNS);
    }

    static StopSigns ofChanges(String bean, String stops, String goesOn) {
        return new StopSigns(Set.of(name(bean)), Set.of(stops), Set.of(goesOn), Set.of());
    }

    static StopSigns ofLeaving(String bean) {
        return new StopSigns(Set.of(), Set.of(), Set.of(), Set.of(name(bean)));
    }

    /** @throws IllegalArgumentException if it is no name of a bean */
    static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (JMException malformed) {
            throw new IllegalArgumentException(name, malformed);
        }
    }
}
