package chat.parley.room.redis.script;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of a delivery stream, as its bytes: on a server that has nobody in the room, only the room is read.
 *
 * @param id the place of the entry in its stream, as a byte array
 * @param flat names and values alternately, as byte arrays
 */
public record Entry(Object id, List<?> flat) {
    private static final byte[] ROOM = "room".getBytes(StandardCharsets.US_ASCII);

    static Entry of(Object raw) {
        List<?> parts = (List<?>) raw;
        return new Entry(parts.get(0), (List<?>) parts.get(1));
    }

    /** Returns the code of the room. Scripts write it first. */
    public String room() {
        return Arrays.equals(ROOM, (byte[]) flat.get(0)) ? text(flat.get(1)) : fields().get("room");
    }

    public Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) fields.put(text(flat.get(i)), text(flat.get(i + 1)));
        return fields;
    }

    /** Returns the place of the entry in its stream. */
    String place() {
        return text(id);
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, StandardCharsets.UTF_8);
    }
}
