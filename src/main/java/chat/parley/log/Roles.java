package chat.parley.log;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The owners and moderators of a room, by member id. Everybody else is a member. The id of somebody who has not come
 * back since the room was brought back after a restart is nobody's ({@link Credentials#heldBack}).
 */
public record Roles(Map<String, Holder> holders) {
    /** A member with a role, under the name that they had when they got it. */
    public record Holder(Member member, Role role) {}

    static final String FIELD = "role:";
    static final Roles NONE = new Roles(Map.of());

    public Roles {
        holders = Map.copyOf(holders);
    }

    /** Reads the roles from a charter's fields. */
    static Roles of(Map<String, String> fields) {
        Map<String, Holder> holders = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(FIELD))
                holder(name.substring(FIELD.length()), text)
                        .ifPresent(one -> holders.put(one.member().id(), one));
        });
        return holders.isEmpty() ? NONE : new Roles(holders);
    }

    private static Optional<Holder> holder(String id, String text) {
        int space = text.indexOf(' ');
        if (space < 0) return Optional.empty();
        return Role.read(text.substring(0, space))
                .map(role -> new Holder(new Member(id, text.substring(space + 1)), role));
    }

    /** Returns the field of a charter in which this member's role is. */
    public static String field(String member) {
        return FIELD + member;
    }

    /** Returns the text of a charter's field for a member with this role. */
    static String text(Role role, Member member) {
        return role == Role.MEMBER ? "" : role.text() + " " + member.name();
    }

    /** Returns this member's role. */
    public Role of(String member) {
        Holder holder = holders.get(member);
        return holder == null ? Role.MEMBER : holder.role();
    }

    /** Returns the text of the charter's field with this member's role; empty for a member without one. */
    public String text(String member) {
        Holder holder = holders.get(member);
        return holder == null ? "" : text(holder.role(), holder.member());
    }

    Map<String, String> fields() {
        return holders.keySet().stream().collect(Collectors.toMap(Roles::field, this::text));
    }
}
