package chat.parley.runtime;

/** Computes the length of texts in UTF-8 without encoding them. */
public final class Utf8 {
    private Utf8() {}

    /** The number of UTF-8 bytes; a lone surrogate counts as two. */
    public static int length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) continue;
            bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes;
    }
}
