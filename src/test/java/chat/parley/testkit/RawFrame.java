package chat.parley.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A frame of RFC 6455, valid or not. Immutable. */
public final class RawFrame {
    /** The opcode of a fragment that is not the first of its message. */
    public static final int CONTINUATION = 0x0;
    /** The opcode of a text message, or of its first fragment. */
    public static final int TEXT = 0x1;
    /** The opcode of a binary message, or of its first fragment. */
    public static final int BINARY = 0x2;
    /** The opcode of a close frame. */
    public static final int CLOSE = 0x8;
    /** The opcode of a ping. */
    public static final int PING = 0x9;
    /** The opcode of a pong. */
    public static final int PONG = 0xA;

    private static final byte[] MASK = {0x37, (byte) 0xFA, 0x21, 0x3D};

    private final int opcode;
    private final byte[] payload;
    private final boolean last;
    private final boolean masked;

    private RawFrame(int opcode, byte[] payload, boolean last, boolean masked) {
        this.opcode = opcode;
        this.payload = payload;
        this.last = last;
        this.masked = masked;
    }

    /** Creates a whole message, or a control frame, from a client. The opcode may also be one that does not exist. */
    public static RawFrame of(int opcode, byte[] payload) {
        return new RawFrame(opcode, payload.clone(), true, true);
    }

    /** Creates a whole text message. */
    public static RawFrame text(String text) {
        return of(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Creates a close frame with its code. */
    public static RawFrame close(int code) {
        return of(CLOSE, ByteBuffer.allocate(Short.BYTES).putShort((short) code).array());
    }

    /** This frame as a fragment that others follow. */
    public RawFrame unfinished() {
        return new RawFrame(opcode, payload, false, masked);
    }

    /** This frame without a mask, as a server sends it and a client must not. */
    public RawFrame unmasked() {
        return new RawFrame(opcode, payload, last, false);
    }

    /** The opcode. */
    public int opcode() {
        return opcode;
    }

    /** Whether the frame is the last of its message. */
    boolean isLast() {
        return last;
    }

    /** The payload, read as UTF-8. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The code of a close frame; 1005 if it has none. */
    public int closeCode() {
        return payload.length < Short.BYTES ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
    }

    /** The reason of a close frame; empty if it has none. */
    public String closeReason() {
        int code = Math.min(Short.BYTES, payload.length);
        return new String(payload, code, payload.length - code, StandardCharsets.UTF_8);
    }

    /** The bytes on the wire. */
    public byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((last ? 0x80 : 0) | opcode);
        out.writeBytes(length(payload.length, masked));
        out.writeBytes(masked ? MASK : new byte[0]);
        out.writeBytes(masked ? mask(payload, MASK) : payload);
        return out.toByteArray();
    }

    private static byte[] length(int bytes, boolean masked) {
        int bit = masked ? 0x80 : 0;
        if (bytes < 126) {
            return new byte[] {(byte) (bit | bytes)};
        }
        return bytes <= 0xFFFF
                ? ByteBuffer.allocate(3)
                        .put((byte) (bit | 126))
                        .putShort((short) bytes)
                        .array()
                : ByteBuffer.allocate(9).put((byte) (bit | 127)).putLong(bytes).array();
    }

    private static byte[] mask(byte[] plain, byte[] key) {
        byte[] covered = new byte[plain.length];
        for (int i = 0; i < plain.length; i++) {
            covered[i] = (byte) (plain[i] ^ key[i % key.length]);
        }
        return covered;
    }

    /** Reads a frame of either side. Throws {@link java.io.EOFException} if no whole frame remains. */
    static RawFrame read(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        boolean masked = (second & 0x80) != 0;
        long length = readLength(in, second & 0x7F);
        byte[] key = in.readNBytes(masked ? MASK.length : 0);
        byte[] payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new RawFrame(first & 0x0F, masked ? mask(payload, key) : payload, (first & 0x80) != 0, masked);
    }

    private static long readLength(DataInputStream in, int small) throws IOException {
        return switch (small) {
            case 126 -> in.readUnsignedShort();
            case 127 -> in.readLong();
            default -> small;
        };
    }

    @Override
    public String toString() {
        return "frame " + opcode + (last ? "" : " (unfinished)") + " of " + payload.length + " bytes";
    }
}
