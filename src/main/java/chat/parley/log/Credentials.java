package chat.parley.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hashes of the secrets that give a role in a room. No event, export or page has them.
 *
 * @param keys by member: the secret on the device of somebody with a role
 * @param links by role: the secrets in the role's links, oldest first
 */
public record Credentials(Map<String, String> keys, Map<Role, List<String>> links) {
    private static final String KEY = "key:";
    private static final String LINKS = "links:";
    private static final String HELD_BACK = "k";
    private static final int HELD_BACK_CHARS = 10;
    static final Credentials NONE = new Credentials(Map.of(), Map.of());

    public Credentials {
        keys = Map.copyOf(keys);
        links = Map.copyOf(links);
    }

    /** Reads the credentials from a charter's fields. */
    static Credentials of(Map<String, String> fields) {
        Map<String, String> keys = new HashMap<>();
        Map<Role, List<String>> links = new EnumMap<>(Role.class);
        fields.forEach((name, text) -> {
            if (text.isEmpty()) return;
            if (name.startsWith(KEY)) keys.put(name.substring(KEY.length()), text);
            if (name.startsWith(LINKS))
                Role.read(name.substring(LINKS.length())).ifPresent(role -> links.put(role, List.of(text.split(" "))));
        });
        return keys.isEmpty() && links.isEmpty() ? NONE : new Credentials(keys, links);
    }

    /** Returns the field of a charter in which the hash of this member's secret is. */
    public static String keyOf(String member) {
        return KEY + member;
    }

    /** Returns the field of a charter in which the hashes of this role's links are. */
    public static String linksOf(Role role) {
        return LINKS + role.text();
    }

    /** Returns the member whose device has the secret with this hash. */
    public Optional<String> holder(String hash) {
        return keys.entrySet().stream()
                .filter(key -> key.getValue().equals(hash))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the role that the link with this hash gives. */
    public Optional<Role> linked(String hash) {
        return links.entrySet().stream()
                .filter(link -> link.getValue().contains(hash))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the text of the field with this role's links; empty if there are none. */
    public String links(Role role) {
        return String.join(" ", links.getOrDefault(role, List.of()));
    }

    /** Returns that text with one more link; of more than {@code most}, the oldest falls out. */
    public String linksWith(Role role, String hash, int most) {
        List<String> all = new ArrayList<>(links.getOrDefault(role, List.of()));
        all.add(hash);
        return String.join(" ", all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** Returns that text without a link. */
    public String linksWithout(Role role, String hash) {
        List<String> all = new ArrayList<>(links.getOrDefault(role, List.of()));
        all.remove(hash);
        return String.join(" ", all);
    }

    /**
     * Returns the id of somebody who had a role before the room was brought back, until they come back with the secret
     * with this hash. It is nobody's, and says nothing about the secret.
     */
    public static String heldBack(String hash) {
        return HELD_BACK + Secret.hash(hash).substring(0, HELD_BACK_CHARS);
    }

    /** Returns whether an id has the form of {@link #heldBack}. */
    public static boolean isHeldBack(String id) {
        return id.startsWith(HELD_BACK)
                && id.length() == HELD_BACK.length() + HELD_BACK_CHARS
                && id.chars().allMatch(Secret::isDigit);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        keys.forEach((member, hash) -> fields.put(keyOf(member), hash));
        links.forEach((role, hashes) -> fields.put(linksOf(role), String.join(" ", hashes)));
        return fields;
    }
}
