package chat.parley.socket;

/**
 * Versions of the signals that a connection has been sent: one each of typing, away and people, so only the newest
 * state of each is ever sent. Typing precedes away, and away precedes people.
 *
 * <p>Threads: {@link #next} belongs to the owner of the connection; any thread may call {@link #isBehind}.
 */
final class SignalCursor {
    private final FrameCache frames;
    private volatile long typing;
    private volatile long away;
    private volatile long people;

    /** Starts at the present list of people, which the welcome contains. */
    SignalCursor(FrameCache frames) {
        this.frames = frames;
        this.people = frames.peopleVersion();
    }

    /** Returns whether there is an unsent signal. */
    boolean isBehind() {
        return typing != frames.typingVersion() || away != frames.awayVersion() || people != frames.peopleVersion();
    }

    /**
     * Returns the frame of the next signal. Call it only if {@link #isBehind}.
     *
     * @param cursor the cursor of the connection: a list of people is never older than that event
     */
    Frame next(long cursor) {
        long version = frames.typingVersion();
        if (typing == version) return awayOrPeople(cursor);
        typing = version;
        return frames.typing(version);
    }

    private Frame awayOrPeople(long cursor) {
        long version = frames.awayVersion();
        if (away == version) return people(cursor);
        away = version;
        return frames.away(version);
    }

    private Frame people(long cursor) {
        long version = frames.peopleVersion();
        people = version;
        return frames.people(version, cursor);
    }
}
