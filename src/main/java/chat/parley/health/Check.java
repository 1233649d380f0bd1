package chat.parley.health;

import java.util.List;
import java.util.stream.Collectors;

/** Something that is well or not. Names are plain ASCII words of ours, so nothing needs escaping. */
record Check(String name, boolean up) {
    /** As MicroProfile Health writes it: well if all are. */
    static String json(List<Check> checks) {
        String each = checks.stream().map(Check::json).collect(Collectors.joining(","));
        return "{\"status\":\"" + status(allUp(checks)) + "\",\"checks\":[" + each + "]}";
    }

    static boolean allUp(List<Check> checks) {
        return checks.stream().allMatch(Check::up);
    }

    private String json() {
        return "{\"name\":\"" + name + "\",\"status\":\"" + status(up) + "\"}";
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
