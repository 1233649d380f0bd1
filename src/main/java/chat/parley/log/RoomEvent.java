package chat.parley.log;

import java.util.UUID;

/** What happened, before the log gave it a number and a time. A draft is what its author called it ({@code room.Command}). */
public sealed interface RoomEvent {
    /** Its name on the wire and in storage, the same in every version. */
    String kind();

    /** Who did it, by the name they have after it. */
    Member by();

    /** What its author called it, or null if it had no author who could ask again. */
    default UUID draft() {
        return null;
    }

    /** The number of the message that it is about; 0 if it is about none. */
    default long target() {
        return 0;
    }

    /** Whether it is a message, or what is left of one. */
    default boolean isMessage() {
        return false;
    }

    record Joined(Member by) implements RoomEvent {
        @Override
        public String kind() {
            return "joined";
        }
    }

    record Left(Member by) implements RoomEvent {
        @Override
        public String kind() {
            return "left";
        }
    }

    /**
     * A message.
     *
     * @param replyTo the number of the message that it answers; 0 if it answers none
     * @param emote whether it tells what its author does, as in "Ada waves"
     */
    record Said(Member by, UUID draft, String text, long replyTo, boolean emote) implements RoomEvent {
        public Said(Member by, UUID draft, String text) {
            this(by, draft, text, 0, false);
        }

        @Override
        public String kind() {
            return "said";
        }

        @Override
        public boolean isMessage() {
            return true;
        }
    }

    /** From now on the message reads so. */
    record Edited(Member by, UUID draft, long target, String text) implements RoomEvent {
        @Override
        public String kind() {
            return "edited";
        }
    }

    /** The message is no more; where it stood is a {@link Blank}. */
    record Removed(Member by, UUID draft, long target) implements RoomEvent {
        @Override
        public String kind() {
            return "removed";
        }
    }

    /** This member's emoji is under the message from now on, or is not. */
    record Reacted(Member by, UUID draft, long target, String emoji, boolean on) implements RoomEvent {
        @Override
        public String kind() {
            return "reacted";
        }
    }

    /** @param was the name until now */
    record Renamed(Member by, UUID draft, String was) implements RoomEvent {
        @Override
        public String kind() {
            return "renamed";
        }
    }

    /** What the room talks about from now on; may be empty. */
    record Discussed(Member by, UUID draft, String topic) implements RoomEvent {
        @Override
        public String kind() {
            return "topic";
        }
    }

    /**
     * What is left of a message that was removed, or of an edit of one: its number, its time and whose it was.
     *
     * @param target of an edit; 0 if a message stood here
     */
    record Blank(Member by, UUID draft, long target) implements RoomEvent {
        @Override
        public String kind() {
            return "blank";
        }

        @Override
        public boolean isMessage() {
            return target == 0;
        }
    }
}
