package chat.parley.visitor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token that identifies a visitor to any server with the same key, until it expires. Its text is {@code
 * 1.<visitor>.<seconds>.<seal>}, where the seal signs all that precedes it.
 */
record VisitorToken(String visitor, Instant until) {
    private static final String VERSION = "1";

    String text(TokenSigner signer) {
        String signed = VERSION + "." + visitor + "." + until.getEpochSecond();
        return signed + "." + signer.sign(signed);
    }

    /** Reads a token from its text; empty if no key of this server signed it or it has expired. */
    static Optional<VisitorToken> read(String text, TokenSigner signer, Instant now) {
        int end = text.lastIndexOf('.');
        if (end < 0 || !signer.verifies(text.substring(0, end), text.substring(end + 1))) return Optional.empty();
        return signed(text.substring(0, end)).filter(token -> token.until.isAfter(now));
    }

    /** Whether the token should be replaced: a third of its lifetime is over. */
    boolean isDue(Instant now, Duration life) {
        return now.isAfter(until.minus(life).plus(life.dividedBy(3)));
    }

    /** Reads the signed part; empty if another version of Parley signed a different format. */
    private static Optional<VisitorToken> signed(String text) {
        int dot = text.lastIndexOf('.');
        if (dot <= VERSION.length() || !text.startsWith(VERSION + ".")) return Optional.empty();
        try {
            String visitor =
                    UUID.fromString(text.substring(VERSION.length() + 1, dot)).toString();
            return Optional.of(
                    new VisitorToken(visitor, Instant.ofEpochSecond(Long.parseLong(text.substring(dot + 1)))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
