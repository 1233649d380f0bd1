package chat.parley.shutdown;

import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What one server says over JMX before it stops, and when it goes on after all.
 *
 * @param changing whose attributes say it
 * @param stops an attribute and what it becomes, as {@code State=STOPPING}
 * @param goesOn an attribute and what it becomes when the server goes on after all
 * @param leaving what is taken out of the register when the server stops, and put into it when it goes on
 */
record StopSigns(Set<ObjectName> changing, Set<String> stops, Set<String> goesOn, Set<ObjectName> leaving) {
    static StopSigns ofChanges(String bean, String stops, String goesOn) {
        return new StopSigns(Set.of(name(bean)), Set.of(stops), Set.of(goesOn), Set.of());
    }

    static StopSigns ofLeaving(String bean) {
        return new StopSigns(Set.of(), Set.of(), Set.of(), Set.of(name(bean)));
    }

    static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (JMException malformed) {
            throw new IllegalArgumentException(name, malformed);
        }
    }
}
