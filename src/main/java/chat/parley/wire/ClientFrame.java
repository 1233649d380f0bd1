package chat.parley.wire;

import chat.parley.refusal.Refusal;
import chat.parley.room.Command;

/** What a client may say. Who says it is known from the handshake, so it is in none of these. */
public sealed interface ClientFrame {
    void on(Hearing hearing);

    /** What becomes an event of the log: {@code say}, {@code edit} and so on. */
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

    /** The page was not touched for a while ({@code true}), or is touched again. */
    record Away(boolean on) implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.away(this);
        }
    }

    /** The client has every event up to this number. */
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

    /** What could not be read, and why: a frame like any other, to be answered. */
    record Unreadable(Refusal why) implements ClientFrame {
        @Override
        public void on(Hearing hearing) {
            hearing.unreadable(this);
        }
    }

    /** One method for each frame: a new frame does not compile until everybody who hears knows it. */
    interface Hearing {
        void act(Do frame);

        void typing(Typing frame);

        void away(Away frame);

        void seen(Seen frame);

        void leave(Leave frame);

        void unreadable(Unreadable frame);
    }
}
