package chat.parley.room;

import chat.parley.log.Content;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Role;
import java.util.Objects;
import java.util.UUID;

/**
 * A command of a member, which becomes an event of the log. Its author gives each command an id, the draft, so that
 * sending the same command again is safe.
 */
public sealed interface Command {
    UUID draft();

    /** Returns the text that others would read; empty if there is none. Posting rules are asked about it. */
    default String text() {
        return "";
    }

    /** Returns a hash that is equal for equal commands on every server, regardless of their drafts. */
    int fingerprint();

    /** Calls the reader's method for this command. */
    <T> T on(Reader<T> reader);

    /** Returns the idempotency key under which the command is logged once. */
    default IdempotencyKey key(Member by) {
        return new IdempotencyKey(by.id(), draft(), fingerprint());
    }

    /** Posts a message. */
    record Say(UUID draft, Content content) implements Command {
        /** Creates a message that is neither a reply nor an emote and has no extras. */
        public Say(UUID draft, String text) {
            this(draft, Content.of(text));
        }

        @Override
        public String text() {
            return content.text();
        }

        @Override
        public int fingerprint() {
            int plain = Objects.hash("say", content.text(), content.replyTo(), content.emote());
            return content.extras().isEmpty() ? plain : Objects.hash(plain, content.extras());
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.say(this);
        }
    }

    /** Replaces the text of one of the member's own messages. */
    record Edit(UUID draft, long target, String text) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("edit", target, text);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.edit(this);
        }
    }

    /** Removes one of the member's own messages, with its text. */
    record Remove(UUID draft, long target) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("remove", target);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.remove(this);
        }
    }

    /** Adds this member's emoji to a message, or removes it if {@code on} is false. */
    record React(UUID draft, long target, String emoji, boolean on) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("react", target, emoji, on);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.react(this);
        }
    }

    /** Changes the member's name. */
    record Rename(UUID draft, String name) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("rename", name);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.rename(this);
        }
    }

    /** Sets the room's topic; it may be empty. */
    record SetTopic(UUID draft, String topic) implements Command {
        @Override
        public String text() {
            return topic;
        }

        @Override
        public int fingerprint() {
            return Objects.hash("topic", topic);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.setTopic(this);
        }
    }

    /** Gives another member a role. */
    record Appoint(UUID draft, String member, Role role) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("appoint", member, role.text());
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.appoint(this);
        }
    }

    /** Takes the role of a member away; the member's own if they step down. */
    record Dismiss(UUID draft, String member) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("dismiss", member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.dismiss(this);
        }
    }

    /** Ends all links that give a role. */
    record Renew(UUID draft) implements Command {
        @Override
        public int fingerprint() {
            return "renew".hashCode();
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.renew(this);
        }
    }

    /** Mutes a member for so many seconds; without an end if that is 0. */
    record Mute(UUID draft, String member, long seconds) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("mute", member, seconds);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.mute(this);
        }
    }

    /** Ends a mute. */
    record Unmute(UUID draft, String member) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("unmute", member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.unmute(this);
        }
    }

    /** Removes a member from the room; the reason, which they read, may be empty. */
    record Kick(UUID draft, String member, String reason) implements Command {
        @Override
        public String text() {
            return reason;
        }

        @Override
        public int fingerprint() {
            return Objects.hash("kick", member, reason);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.kick(this);
        }
    }

    /**
     * Bans a member for so many seconds, for good if that is 0; {@code messages} removes all their messages too, and
     * {@code network} bans the network from which they connected last.
     */
    record Ban(UUID draft, String member, long seconds, String reason, boolean messages, boolean network)
            implements Command {
        /** Creates the ban of a member alone. */
        Ban(UUID draft, String member, long seconds, String reason, boolean messages) {
            this(draft, member, seconds, reason, messages, false);
        }

        @Override
        public String text() {
            return reason;
        }

        @Override
        public int fingerprint() {
            return Objects.hash("ban", member, seconds, reason, messages, network);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.ban(this);
        }
    }

    /** Ends a ban. */
    record Unban(UUID draft, String member) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("unban", member);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.unban(this);
        }
    }

    /** Undoes a removal of messages; {@code target} is the number of the removal's event. */
    record Restore(UUID draft, long target) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("restore", target);
        }

        @Override
        public <T> T on(Reader<T> reader) {
            return reader.restore(this);
        }
    }

    /** Handler with one method for each command: a new command does not compile until every reader handles it. */
    interface Reader<T> {
        T say(Say command);

        T edit(Edit command);

        T remove(Remove command);

        T react(React command);

        T rename(Rename command);

        T setTopic(SetTopic command);

        T appoint(Appoint command);

        T dismiss(Dismiss command);

        T renew(Renew command);

        T mute(Mute command);

        T unmute(Unmute command);

        T kick(Kick command);

        T ban(Ban command);

        T unban(Unban command);

        T restore(Restore command);
    }
}
