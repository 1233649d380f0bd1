package chat.parley.log;

/** Footprints for tests. */
public final class Footprints {
    private Footprints() {}

    /** A footprint with this limit, in bytes. */
    public static Footprint of(long limit) {
        return new Footprint(limit);
    }

    /** A footprint that is never full. */
    public static Footprint unlimited() {
        return of(Long.MAX_VALUE);
    }

    /** The bytes that all logs take now. */
    public static long held(Footprint footprint) {
        return footprint.held();
    }
}
