package chat.parley.room;

import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import java.util.Objects;
import java.util.UUID;

/**
 * Something a member wants to do, which becomes an event of the log. It is named by a draft that its author makes, one for
 * each act: asking for the same again is safe.
 */
public sealed interface Command {
    UUID draft();

    /** The same for the same act, on every server and whatever its draft. */
    int fingerprint();

    <T> T on(Doing<T> doing);

    /** The name under which it comes into the log, once. */
    default IdempotencyKey draftOf(Member by) {
        return new IdempotencyKey(by.id(), draft(), fingerprint());
    }

    /**
     * A message.
     *
     * @param replyTo the number of the message that it answers; 0 if it answers none
     * @param emote whether it tells what its author does, as in "Ada waves"
     */
    record Say(UUID draft, String text, long replyTo, boolean emote) implements Command {
        public Say(UUID draft, String text) {
            this(draft, text, 0, false);
        }

        @Override
        public int fingerprint() {
            return Objects.hash("say", text, replyTo, emote);
        }

        @Override
        public <T> T on(Doing<T> doing) {
            return doing.say(this);
        }
    }

    /** Another text for a message of one's own. */
    record Edit(UUID draft, long target, String text) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("edit", target, text);
        }

        @Override
        public <T> T on(Doing<T> doing) {
            return doing.edit(this);
        }
    }

    /** A message of one's own goes, and its text with it. */
    record Remove(UUID draft, long target) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("remove", target);
        }

        @Override
        public <T> T on(Doing<T> doing) {
            return doing.remove(this);
        }
    }

    /** One emoji of this member under a message is there, or is not. */
    record React(UUID draft, long target, String emoji, boolean on) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("react", target, emoji, on);
        }

        @Override
        public <T> T on(Doing<T> doing) {
            return doing.react(this);
        }
    }

    /** The member takes another name. */
    record Rename(UUID draft, String name) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("rename", name);
        }

        @Override
        public <T> T on(Doing<T> doing) {
            return doing.rename(this);
        }
    }

    /** What the room talks about, for everybody to read; may be empty. */
    record Discuss(UUID draft, String topic) implements Command {
        @Override
        public int fingerprint() {
            return Objects.hash("topic", topic);
        }

        @Override
        public <T> T on(Doing<T> doing) {
            return doing.discuss(this);
        }
    }

    /** One method for each act: a new one does not compile until everybody who does them knows it. */
    interface Doing<T> {
        T say(Say command);

        T edit(Edit command);

        T remove(Remove command);

        T react(React command);

        T rename(Rename command);

        T discuss(Discuss command);
    }
}
