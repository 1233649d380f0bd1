package chat.parley.settings;

import java.time.Duration;

/** A rate: an amount that may be spent at once and refills evenly over a time, such as {@code 300 in 30m}. */
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

    /** Multiplies the amount, up to a rate of one per nanosecond. */
    public Rate times(long factor) {
        long most = per.toNanos();
        return new Rate(this.most > most / factor ? most : this.most * factor, per);
    }

    /** Reduces the amount so that the rate allows no more in its time than another rate does. */
    public Rate within(Rate other) {
        double most = (double) other.most * per.toNanos() / other.per.toNanos();
        return new Rate(Math.max(1, Math.min(this.most, (long) most)), per);
    }
}
