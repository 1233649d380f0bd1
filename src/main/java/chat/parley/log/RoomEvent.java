package chat.parley.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event of a room, before the log assigns its number and time.
 *
 * <p>The hierarchy is sealed: a new kind does not compile until every {@link Reader} handles it. A kind that a newer
 * server wrote becomes an {@link Unknown}. {@code docs/add-a-kind-of-event.md} shows how to add a kind.
 */
public sealed interface RoomEvent {
    /** Returns the name of the kind on the wire, in Redis and in files. It never changes. */
    String kind();

    /** Returns the member who caused the event, under the name that they have after it. */
    Member by();

    /**
     * Returns the id that the author gave to the command ({@code room.Command}); null if no author could send the event
     * again.
     */
    default UUID draft() {
        return null;
    }

    /** Returns the number of the message that the event is about; 0 if it is about none. */
    default long target() {
        return 0;
    }

    /** Returns whether the event is a message, or a blank in place of one. */
    default boolean isMessage() {
        return false;
    }

    /** Returns the parts of the room's {@link Charter} that the event changes, by name; empty if it changes none. */
    default Map<String, String> charter() {
        return Map.of();
    }

    /**
     * Checks everything in the event that a person typed, and the messages that it refers to. The author is checked
     * elsewhere.
     */
    void check(EventChecks checks);

    /** Calls the reader's method for this kind. */
    <T> T on(Reader<T> reader);

    /** A member joined. */
    record Joined(Member by) implements RoomEvent {
        @Override
        public String kind() {
            return "joined";
        }

        @Override
        public void check(EventChecks checks) {}

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.joined(this);
        }
    }

    /** A member left. */
    record Left(Member by) implements RoomEvent {
        @Override
        public String kind() {
            return "left";
        }

        @Override
        public void check(EventChecks checks) {}

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.left(this);
        }
    }

    /** A member posted a message. */
    record Said(Member by, UUID draft, Content content) implements RoomEvent {
        /** Creates a message that is neither a reply nor an emote and has no extras. */
        public Said(Member by, UUID draft, String text) {
            this(by, draft, Content.of(text));
        }

        @Override
        public String kind() {
            return "said";
        }

        @Override
        public boolean isMessage() {
            return true;
        }

        @Override
        public void check(EventChecks checks) {
            checks.content(content);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.said(this);
        }
    }

    /** A member edited one of their messages; {@code text} is the new text. */
    record Edited(Member by, UUID draft, long target, String text) implements RoomEvent {
        @Override
        public String kind() {
            return "edited";
        }

        @Override
        public void check(EventChecks checks) {
            checks.target(target);
            checks.text(text);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.edited(this);
        }
    }

    /** A member removed a message; a {@link Blank} takes its place. */
    record Removed(Member by, UUID draft, long target) implements RoomEvent {
        @Override
        public String kind() {
            return "removed";
        }

        @Override
        public void check(EventChecks checks) {
            checks.target(target);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.removed(this);
        }
    }

    /** A member added an emoji to a message, or removed it if {@code on} is false. */
    record Reacted(Member by, UUID draft, long target, String emoji, boolean on) implements RoomEvent {
        @Override
        public String kind() {
            return "reacted";
        }

        @Override
        public void check(EventChecks checks) {
            checks.target(target);
            checks.emoji(emoji);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.reacted(this);
        }
    }

    /**
     * A member changed their name.
     *
     * @param was the previous name
     */
    record Renamed(Member by, UUID draft, String was) implements RoomEvent {
        @Override
        public String kind() {
            return "renamed";
        }

        @Override
        public void check(EventChecks checks) {
            checks.name(was);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.renamed(this);
        }
    }

    /** A member set the room's topic, which may be empty. */
    record TopicSet(Member by, UUID draft, String topic) implements RoomEvent {
        @Override
        public String kind() {
            return "topic";
        }

        @Override
        public Map<String, String> charter() {
            return Charter.topic(topic);
        }

        @Override
        public void check(EventChecks checks) {
            checks.topic(topic);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.topicSet(this);
        }
    }

    /**
     * A member gave somebody a role, or got one by a link or by coming back to the room. It ends a mute.
     *
     * @param member whose role it is; the author if they got it by a link or came back
     */
    record Appointed(Member by, UUID draft, Member member, Role role) implements RoomEvent {
        @Override
        public String kind() {
            return "appointed";
        }

        @Override
        public Map<String, String> charter() {
            return Map.of(Roles.field(member.id()), Roles.text(role, member), Sanctions.muteOf(member.id()), "");
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.appointed(this);
        }
    }

    /**
     * A member lost their role, or gave it up.
     *
     * @param member whose role it was; the author if they gave it up
     * @param role the role that they had
     */
    record Dismissed(Member by, UUID draft, Member member, Role role) implements RoomEvent {
        @Override
        public String kind() {
            return "dismissed";
        }

        /** Ends the links too that gave this role, or a lower one, to somebody whom an owner dismissed. */
        @Override
        public Map<String, String> charter() {
            Map<String, String> parts = new HashMap<>();
            parts.put(Roles.field(member.id()), "");
            parts.put(Credentials.keyOf(member.id()), "");
            if (member.id().equals(by.id())) return parts;
            parts.put(Credentials.linksOf(Role.MODERATOR), "");
            if (role == Role.OWNER) parts.put(Credentials.linksOf(Role.OWNER), "");
            return parts;
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.dismissed(this);
        }
    }

    /** An owner ended all links that give a role. */
    record Renewed(Member by, UUID draft) implements RoomEvent {
        @Override
        public String kind() {
            return "renewed";
        }

        @Override
        public Map<String, String> charter() {
            return Map.of(Credentials.linksOf(Role.OWNER), "", Credentials.linksOf(Role.MODERATOR), "");
        }

        @Override
        public void check(EventChecks checks) {}

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.renewed(this);
        }
    }

    /**
     * A moderator muted somebody, who can read but not talk.
     *
     * @param until when the mute ends; null if it has no end
     */
    record Muted(Member by, UUID draft, Member member, Instant until) implements RoomEvent {
        @Override
        public String kind() {
            return "muted";
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.muted(this);
        }
    }

    /** A moderator ended a mute. */
    record Unmuted(Member by, UUID draft, Member member) implements RoomEvent {
        @Override
        public String kind() {
            return "unmuted";
        }

        @Override
        public Map<String, String> charter() {
            return Map.of(Sanctions.muteOf(member.id()), "");
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.unmuted(this);
        }
    }

    /** A moderator removed somebody from the room, who may come back. */
    record Kicked(Member by, UUID draft, Member member) implements RoomEvent {
        @Override
        public String kind() {
            return "kicked";
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.kicked(this);
        }
    }

    /**
     * A moderator banned somebody, whose role ends.
     *
     * @param until when the ban ends; null if it has no end
     */
    record Banned(Member by, UUID draft, Member member, Instant until) implements RoomEvent {
        @Override
        public String kind() {
            return "banned";
        }

        @Override
        public Map<String, String> charter() {
            return Map.of(Roles.field(member.id()), "", Credentials.keyOf(member.id()), "");
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.banned(this);
        }
    }

    /** A moderator ended a ban. */
    record Unbanned(Member by, UUID draft, Member member) implements RoomEvent {
        @Override
        public String kind() {
            return "unbanned";
        }

        @Override
        public Map<String, String> charter() {
            return Map.of(Sanctions.banOf(member.id()), "");
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.unbanned(this);
        }
    }

    /**
     * A moderator removed all messages of somebody before this event; a {@link Blank} takes the place of each.
     *
     * @param member who wrote them
     * @param count how many there were
     */
    record Cleared(Member by, UUID draft, Member member, int count) implements RoomEvent {
        @Override
        public String kind() {
            return "cleared";
        }

        @Override
        public void check(EventChecks checks) {
            checks.member(member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.cleared(this);
        }
    }

    /** A member undid the removal of a message, which has this content again. Its {@link Blank} stays. */
    record Restored(Member by, UUID draft, long target, Content content) implements RoomEvent {
        @Override
        public String kind() {
            return "restored";
        }

        @Override
        public void check(EventChecks checks) {
            checks.target(target);
            checks.content(content);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.restored(this);
        }
    }

    /**
     * Tombstone of a removed message, or of another event with text of one, with the number, time and author of the original.
     *
     * @param target the number of the message if another event with its text was blanked; 0 if a message was blanked
     */
    record Blank(Member by, UUID draft, long target) implements RoomEvent {
        /** Returns the blank that replaces this event. */
        public static Blank of(RoomEvent event) {
            return new Blank(event.by(), event.draft(), event.target());
        }

        @Override
        public String kind() {
            return "blank";
        }

        @Override
        public boolean isMessage() {
            return target == 0;
        }

        @Override
        public void check(EventChecks checks) {
            if (target != 0) checks.target(target);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.blank(this);
        }
    }

    /**
     * An event of a kind that only a newer server knows. It is kept, counted as a change and passed on.
     *
     * @param members the members of its JSON object, without braces, number and time
     */
    record Unknown(String kind, Member by, UUID draft, long target, String members) implements RoomEvent {
        @Override
        public void check(EventChecks checks) {
            if (target != 0) checks.target(target);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.unknown(this);
        }
    }

    /** Handler with one method for each kind. */
    interface Reader<T> {
        T joined(Joined event);

        T left(Left event);

        T said(Said event);

        T edited(Edited event);

        T removed(Removed event);

        T reacted(Reacted event);

        T renamed(Renamed event);

        T topicSet(TopicSet event);

        T appointed(Appointed event);

        T dismissed(Dismissed event);

        T renewed(Renewed event);

        T muted(Muted event);

        T unmuted(Unmuted event);

        T kicked(Kicked event);

        T banned(Banned event);

        T unbanned(Unbanned event);

        T cleared(Cleared event);

        T restored(Restored event);

        T blank(Blank event);

        T unknown(Unknown event);
    }
}
