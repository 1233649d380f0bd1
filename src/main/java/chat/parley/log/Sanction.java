package chat.parley.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A ban or a mute of one member. A kick is a ban that is over at once: so its reason can be read where the member's
 * connections end, on every server.
 *
 * @param at when it began, in milliseconds since the epoch
 * @param until when it ends, in milliseconds since the epoch; 0 if it has no end
 * @param visitor the {@link #hash} of the member's visitor id, by which they are recognised in another seat
 * @param network the network that is banned too; {@link Network#NONE} if none is
 * @param name the member's name at that time
 * @param reason one line that only the banned person and moderators read; empty if there is none
 */
public record Sanction(long at, long until, String visitor, Network network, String name, String reason) {
    private static final int HASH_CHARS = 16;
    private static final String LINE = "\n";
    private static final int LINES = 6;

    /**
     * Creates a sanction.
     *
     * @param seconds how long it lasts; 0 if it has no end
     * @param visitor the member's visitor id
     */
    public static Sanction of(Instant at, long seconds, String visitor, String name, String reason) {
        long end = seconds == 0 ? 0 : at.plusSeconds(seconds).toEpochMilli();
        return new Sanction(at.toEpochMilli(), end, hash(visitor), Network.NONE, name, reason);
    }

    /** Creates the ban of a kick; the parameters are those of {@link #of}. */
    public static Sanction kick(Instant at, String visitor, String name, String reason) {
        return new Sanction(at.toEpochMilli(), at.toEpochMilli(), hash(visitor), Network.NONE, name, reason);
    }

    /** Returns what a room keeps of a visitor's id. */
    public static String hash(String visitor) {
        return Secret.hash(visitor).substring(0, HASH_CHARS);
    }

    /** Reads a sanction as a charter keeps it; empty if the text has another form. */
    static Optional<Sanction> read(String text) {
        String[] lines = text.split(LINE, LINES);
        if (lines.length < LINES) return Optional.empty();
        try {
            return Optional.of(new Sanction(
                    Long.parseLong(lines[0]),
                    Long.parseLong(lines[1]),
                    lines[2],
                    new Network(lines[3]),
                    lines[4],
                    lines[5]));
        } catch (NumberFormatException another) {
            return Optional.empty();
        }
    }

    /** Returns the sanction as a charter keeps it. */
    public String text() {
        return String.join(LINE, Long.toString(at), Long.toString(until), visitor, network.names(), name, reason);
    }

    public boolean isInForce(Instant now) {
        return until == 0 || until > now.toEpochMilli();
    }

    public boolean isKick() {
        return until == at;
    }

    /** Returns when it ends; empty if it has no end. */
    public Optional<Instant> end() {
        return until == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
    }

    /** Returns how long it is still in force; zero if it has no end, or is over. */
    public Duration left(Instant now) {
        return end().map(end -> Duration.between(now, end))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Returns this ban of a person as a ban of their network too. */
    public Sanction withNetwork(Network banned) {
        return new Sanction(at, until, visitor, banned, name, reason);
    }

    /** Returns this sanction of the same person under another name. */
    Sanction named(String now) {
        return new Sanction(at, until, visitor, network, now, reason);
    }

    /** Returns this sanction of the same person, whose visitor id has this hash now. */
    Sanction onVisitor(String hash) {
        return new Sanction(at, until, hash, network, name, reason);
    }

    /** Returns whether it lasts longer than another one. */
    boolean outlasts(Sanction other) {
        return other.until != 0 && (until == 0 || until > other.until);
    }
}
