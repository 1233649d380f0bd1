package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The format of a message in one dialect. The text has a {@code %m} in place of the message and may have a {@code %u}
 * in place of a fresh UUID. Both are filled in place, without new objects. One thread.
 */
final class Line {
    private static final String DRAFT = "00000000-0000-4000-8000-000000000000";

    private final byte[] text;
    private final int markAt;
    private final int draftAt;
    private final long run = System.nanoTime() >>> 10;
    private long drafts;

    /** @param bytes the length of the message itself, at least that of a mark */
    Line(String template, int bytes) {
        String drafted = template.replace("%u", DRAFT);
        this.draftAt = drafted.indexOf(DRAFT);
        this.markAt = drafted.indexOf("%m");
        this.text = drafted.replace("%m", "x".repeat(bytes)).getBytes(US_ASCII);
    }

    /** The text with this mark in it; valid until the next call. */
    byte[] with(long time, int speaker) {
        Mark.write(text, markAt, time, speaker);
        if (draftAt >= 0) {
            Hex.write(text, draftAt, 8, run);
            Hex.write(text, draftAt + 24, 12, ++drafts);
        }
        return text;
    }
}
