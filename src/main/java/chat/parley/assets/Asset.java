package chat.parley.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/** A file as browsers get it. */
final class Asset {
    /** Of a CRC-32C in hexadecimal digits. */
    static final int HASH_LENGTH = 8;

    private final String path;
    private final byte[] content;

    /**
     * Creates a file.
     *
     * @param path where it is, from the application's root, beginning with a slash
     * @param content the bytes; nobody changes them
     */
    Asset(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    /** The file under a path that names its content: {@code /page/room-1f2e3d4c.js}. */
    static Asset hashed(String path, String text) {
        byte[] content = text.getBytes(UTF_8);
        int dot = path.lastIndexOf('.');
        String hashed = "%s-%08x%s".formatted(path.substring(0, dot), sum(content), path.substring(dot));
        return new Asset(hashed, content);
    }

    String path() {
        return path;
    }

    /** The bytes, not to be changed. */
    byte[] content() {
        return content;
    }

    /** The value of an {@code ETag} header. */
    String tag() {
        return "\"%08x-%x\"".formatted(sum(content), content.length);
    }

    private static long sum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return sum.getValue();
    }
}
