package chat.parley.log;

import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.util.HashMap;
import java.util.Map;

/**
 * A room's description and its order, which outlive the events that made them: the title and the topic, who has a
 * role, the hashes of the secrets that give one, and who is banned or muted. The log's own store keeps it beside the log.
 *
 * <p>What everybody may read is changed by events ({@link RoomEvent#charter()}), in the same step in which the event is
 * appended. Credentials change with such an event or alone ({@link Ledger#amend}), as do the roles of somebody who
 * begins the room or of an earlier life. Each change makes the version greater.
 *
 * <p>Stores keep it as named texts and do not know the names, but for {@code version}, which they count, and {@code
 * base}. A new part needs a component here and an event that changes it.
 *
 * @param version grows with each change, also from one life of the room to the next
 * @param base the version with which the room was brought back from an earlier life; 0 if it was not
 */
public record Charter(
        Title title, Topic topic, Roles roles, Credentials credentials, Sanctions sanctions, long version, long base) {
    private static final String TITLE = "title";
    private static final String TOPIC = "topic";
    private static final String VERSION = "version";
    private static final String BASE = "base";

    /** Creates the charter of a room without roles. */
    public Charter(Title title, Topic topic) {
        this(title, topic, Roles.NONE, Credentials.NONE, Sanctions.NONE, 0, 0);
    }

    /** Creates the charter of a new room. */
    public static Charter of(Title title) {
        return new Charter(title, Topic.NONE);
    }

    /** Creates a charter from its parts as a store keeps them. Missing parts are empty, and other names are ignored. */
    public static Charter of(Map<String, String> fields) {
        return new Charter(
                new Title(fields.getOrDefault(TITLE, "")),
                new Topic(fields.getOrDefault(TOPIC, "")),
                Roles.of(fields),
                Credentials.of(fields),
                Sanctions.of(fields),
                Long.parseLong(fields.getOrDefault(VERSION, "0")),
                Long.parseLong(fields.getOrDefault(BASE, "0")));
    }

    /** Returns the change of an event that sets the topic. */
    static Map<String, String> topic(String topic) {
        return Map.of(TOPIC, topic);
    }

    /** Returns all parts by name, as a store keeps them. */
    public Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(roles.fields());
        fields.putAll(credentials.fields());
        fields.putAll(sanctions.fields());
        fields.put(TITLE, title.value());
        fields.put(TOPIC, topic.value());
        if (version > 0) fields.put(VERSION, Long.toString(version));
        if (base > 0) fields.put(BASE, Long.toString(base));
        return fields;
    }

    /** Returns the charter after this event. */
    public Charter after(RoomEvent event) {
        return event.charter().isEmpty() ? this : with(event.charter());
    }

    /** Returns the next version of the charter, with these parts. An empty text takes a part away. */
    public Charter with(Map<String, String> parts) {
        Map<String, String> fields = fields();
        fields.put(VERSION, Long.toString(version + 1));
        fields.putAll(parts);
        return of(fields);
    }

    /**
     * Returns this charter for another life of the room, in which nobody has a seat yet: those who have a secret get
     * their role back with it, and the others lose it. Those who are banned or muted stay so.
     */
    public Charter heldBack() {
        Map<String, Roles.Holder> holders = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        credentials.keys().forEach((id, hash) -> {
            Roles.Holder holder = roles.holders().get(id);
            if (holder == null) return;
            String heldBack = Credentials.heldBack(hash);
            keys.put(heldBack, hash);
            holders.put(
                    heldBack,
                    new Roles.Holder(new Member(heldBack, holder.member().name()), holder.role()));
        });
        return new Charter(
                title,
                topic,
                new Roles(holders),
                new Credentials(keys, credentials.links()),
                sanctions.heldBack(),
                version,
                version);
    }

    /**
     * Returns this charter with the roles, credentials and sanctions of another life of the room, as a later version. Members here
     * with a secret that both know have the role that the other charter gives them. What moderators here have done
     * since stays.
     *
     * @param sealed the other charter, {@link #heldBack}
     */
    public Charter adopting(Charter sealed) {
        Map<String, Roles.Holder> holders = new HashMap<>(sealed.roles.holders());
        Map<String, String> keys = new HashMap<>(sealed.credentials.keys());
        credentials.keys().forEach((id, hash) -> {
            String heldBack = Credentials.heldBack(hash);
            Roles.Holder theirs = holders.get(heldBack);
            if (theirs == null || !roles.holders().containsKey(id)) return;
            holders.remove(heldBack);
            keys.remove(heldBack);
            keys.put(id, hash);
            holders.put(id, new Roles.Holder(roles.holders().get(id).member(), theirs.role()));
        });
        Credentials next = new Credentials(keys, sealed.credentials.links());
        long later = Math.max(version, sealed.version) + 1;
        Sanctions both = sanctions.adopting(sealed.sanctions);
        return new Charter(title, topic, new Roles(holders), next, both, later, sealed.version);
    }

    /** Returns the change from this charter, of exactly this version, to another one. */
    public CharterChange changeTo(Charter next) {
        Map<String, String> parts = new HashMap<>();
        fields().keySet().forEach(name -> parts.put(name, ""));
        parts.putAll(next.fields());
        String before = fields().getOrDefault(VERSION, "");
        return new CharterChange(Map.of(VERSION, before), parts);
    }

    /** Returns this charter with a link that gives ownership, for a room that nobody has entered. */
    public Charter ownedBy(String hash) {
        return with(Map.of(Credentials.linksOf(Role.OWNER), hash));
    }

    /** Returns this charter with these sanctions in place of its own. */
    public Charter with(Sanctions others) {
        return new Charter(title, topic, roles, credentials, others, version, base);
    }

    /** Returns whether somebody has a role here or could get one. */
    public boolean isOwned() {
        return !roles.holders().isEmpty() || !credentials.equals(Credentials.NONE);
    }

    /** Returns whether nobody has a role here or could get one, and nobody is banned or muted. */
    public boolean isPlain() {
        return !isOwned() && sanctions.isEmpty();
    }
}
