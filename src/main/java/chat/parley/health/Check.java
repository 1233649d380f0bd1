package chat.parley.health;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of one health check. Immutable.
 *
 * @param name a plain ASCII word of this application, so that nothing needs escaping
 * @param hint advice for an operator, also plain ASCII; empty if there is none
 */
record Check(String name, boolean up, String hint) {
    Check(String name, boolean up) {
        this(name, up, "");
    }

    /** A check that is up, with a hint for the operator if it is wanted. */
    static Check hinting(String name, boolean wanted, String hint) {
        return new Check(name, true, wanted ? hint : "");
    }

    /** Writes checks as the JSON of MicroProfile Health: UP if all are up. */
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
