package chat.parley.socket;

/**
 * The signals that a connection has been sent: one version each of typing, away and people, so only the newest state of each is
 * ever sent. Typing goes before away, away before people.
 *
 * <p>Threads: {@link #next} belongs to the owner of the connection, {@link #isBehind} to anybody.
 */
final class SignalCursor {
    private final FrameCache frames;
    private volatile long typing;
    private volatile long away;
    private volatile long people;

    /** Begins with the people of this moment, which are in the welcome. */
    SignalCursor(FrameCache frames) {
        this.frames = frames;
        this.people = frames.peopleVersion();
    }

    /** Whether there is a signal that was not sent. */
    boolean isBehind() {
        return typing != frames.typingVersion() || away != frames.awayVersion() || people != frames.peopleVersion();
    }

    /**
     * The frame of the next signal. Call it only if {@link #isBehind}.
     *
     * @param cursor of the connection: a list of people is never older than that event
     */
    String next(long cursor) {
        long version = frames.typingVersion();
        if (typing == version) return awayOrPeople(cursor);
        typing = version;
        return frames.typing(version);
    }

    private String awayOrPeople(long cursor) {
        long version = frames.awayVersion();
        if (away == version) return people(cursor);
        away = version;
        return frames.away(version);
    }

    private String people(long cursor) {
        long version = frames.peopleVersion();
        people = version;
        return frames.people(version, cursor);
    }
}
