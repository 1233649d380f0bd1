package chat.parley.wire;

import chat.parley.refusal.Refusal;
import chat.parley.room.Command;

/** A frame that a client may send. The author is known from the handshake and is not part of the frame. */
public sealed interface ClientFrame {
    void on(Hearing hearing);

    /** A command that becomes an event of the log: {@code say}, {@code edit} and so on. */
    record Do(Command act) implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.act(this);
        }
    }

    record Typing(boolean on) implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.typing(this);
        }
    }

    /** A report that the page was not used for a while ({@code true}) or is used again. */
    record Away(boolean on) implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.away(this);
        }
    }

    /** A confirmation that the client has every event up to this number. */
    record Seen(long seq) implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.seen(this);
        }
    }

    record Leave() implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.leave(this);
        }
    }

    /** A frame that could not be read, with the reason. It is answered like any other. */
    record Unreadable(Refusal why) implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.unreadable(this);
        }
    }

    /** A handler with one method for each frame, so that a new frame does not compile until every reader handles it. */
    interface Hearing {
        void act(Do frame);

        void typing(Typing frame);

        void away(Away frame);

        void seen(Seen frame);

        void leave(Leave frame);

        void unreadable(Unreadable frame);
    }
}
