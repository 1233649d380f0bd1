package chat.parley.faults;

import chat.parley.testkit.RawFrame;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Generates damaged frames. Seeded, so that a failure can be repeated. */
public final class Damage {
    private static final List<String> SHARDS = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "\\u",
            "\\ud83c",
            "\ud83c",
            "\uDF33",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "1e999999999",
            "-",
            "[[[[[[[[",
            "{\"a\":",
            "{\"type\":",
            "\"__proto__\":",
            "NaN",
            "'",
            "9".repeat(99));

    private final Random random;

    public Damage(long seed) {
        random = new Random(seed);
    }

    /** A client's frame as text, with up to five changes. */
    public String text() {
        StringBuilder text = new StringBuilder(good());
        for (int wounds = random.nextInt(6); wounds > 0; wounds--) wound(text);
        return text.toString();
    }

    /** The bytes of a frame: one with damaged text, a damaged one, or random bytes. */
    public byte[] bytes() {
        if (random.nextInt(8) == 0) return noise();
        RawFrame whole = RawFrame.text(text());
        byte[] frame = (random.nextInt(6) == 0 ? whole.unfinished() : whole).encoded();
        for (int wounds = random.nextInt(4); wounds > 0; wounds--) {
            int at = random.nextBoolean() ? random.nextInt(Math.min(frame.length, 14)) : random.nextInt(frame.length);
            frame[at] ^= (byte) (1 << random.nextInt(8));
        }
        return frame;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    /** A valid frame, but never {@code leave}, after which nothing more could be sent. */
    private String good() {
        UUID draft = new UUID(random.nextLong(), random.nextLong());
        return switch (random.nextInt(4)) {
            case 0 -> "{\"type\":\"typing\",\"on\":" + random.nextBoolean() + "}";
            case 1 -> "{\"type\":\"seen\",\"seq\":" + random.nextLong() + "}";
            case 2 ->
                "{\"type\":\"say\",\"draft\":\"" + draft + "\",\"text\":\"a \\u2028 b\",\"more\":[1,{\"x\":null}]}";
            default -> "{\"type\":\"say\",\"draft\":\"" + draft + "\",\"text\":\"good\"}";
        };
    }

    private void wound(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.replace(from, to, shard());
            case 3 -> text.setLength(from);
            default -> text.insert(from, shard());
        }
    }

    private String shard() {
        return SHARDS.get(random.nextInt(SHARDS.size()));
    }
}
