package chat.parley.settings;

import java.time.Duration;

/** So much at once, which becomes free again evenly over a time: {@code 300 in 30m}. */
public record Rate(long most, Duration per) {
    private static final String BETWEEN = " in ";

    /** @throws IllegalArgumentException if this is not a rate */
    static Rate of(String text) {
        int middle = text.indexOf(BETWEEN);
        if (middle < 0) throw new IllegalArgumentException("not a rate");
        long most = Long.parseLong(text.substring(0, middle).strip());
        if (most <= 0) throw new IllegalArgumentException("must be above 0");
        return new Rate(most, SettingsReader.duration(text.substring(middle + BETWEEN.length())));
    }

    /** So many times as much, up to one in a nanosecond. */
    public Rate times(long factor) {
        long most = per.toNanos();
        return new Rate(this.most > most / factor ? most : this.most * factor, per);
    }

    /** The same, but in its time no more than another allows. */
    public Rate within(Rate other) {
        double most = (double) other.most * per.toNanos() / other.per.toNanos();
        return new Rate(Math.max(1, Math.min(this.most, (long) most)), per);
    }
}
