package chat.parley.visitor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a visitor is, for any server that has the same key, until a moment. As text: {@code 1.<visitor>.<seconds>.<seal>},
 * where the seal is over all that stands before it.
 */
record VisitorToken(String visitor, Instant until) {
    private static final String VERSION = "1";

    String text(TokenSigner signer) {
        String signed = VERSION + "." + visitor + "." + until.getEpochSecond();
        return signed + "." + signer.of(signed);
    }

    /** What a text says, if a key of ours sealed it and it has not ended. */
    static Optional<VisitorToken> read(String text, TokenSigner signer, Instant now) {
        int end = text.lastIndexOf('.');
        if (end < 0 || !signer.fits(text.substring(0, end), text.substring(end + 1))) return Optional.empty();
        return signed(text.substring(0, end)).filter(token -> token.until.isAfter(now));
    }

    /** Whether it is time for a newer one: a third of its time is over. */
    boolean isDue(Instant now, Duration life) {
        return now.isAfter(until.minus(life).plus(life.dividedBy(3)));
    }

    /** An older version may have sealed something else. */
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
