package chat.parley.health;

import java.util.List;
import java.util.stream.Collectors;

/** Something that is well or not. Names are plain ASCII words of ours, so nothing needs escaping. */
record Check(String name, boolean up, String hint) {
    Check(String name, boolean up) {
        this(name, up, "");
    }

    /** Well, but somebody should know of it. */
    static Check hinting(String name, boolean wanted, String hint) {
        return new Check(name, true, wanted ? hint : "");
    }

    /** As MicroProfile Health writes it: well if all are. */
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
