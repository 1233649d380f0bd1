package chat.parley.health;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is well or not. Immutable.
 *
 * @param name a plain ASCII word of this application, so that nothing needs escaping
 * @param hint what an operator may do about it, likewise; empty if nothing
 */
record Check(String name, boolean up, String hint) {
    Check(String name, boolean up) {
        this(name, up, "");
    }

    /** One that is well, with a hint for the operator if it is wanted. */
    static Check hinting(String name, boolean wanted, String hint) {
        return new Check(name, true, wanted ? hint : "");
    }

    /** The JSON of MicroProfile Health: UP if all are. */
    static String json(List<Check> checks) {
        String each = checks.stream().map(Check::json).collect(Collectors.joining(","));
        return "{\"status\":\"" + status(allUp(checks)) + "\",\"checks\":[" + each + "]}";
    }

    static boolean allUp(List<Check> checks) {
        return checks.stream().allMatch(Check::up);
    }

    private String json() {
        String data = hint.isEmpty() ? "" : ",\"data\":{\"hint\":\"" + hint + "\"}";
        return "{\"name\":\"" + name + "\",\"status\":\"" + status(up) + "\"" + data + "}";
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
