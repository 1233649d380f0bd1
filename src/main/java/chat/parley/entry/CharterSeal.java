package chat.parley.entry;

import chat.parley.log.Charter;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the charters that pages keep, so that they can bring a room back with its roles after a restart. A page can
 * neither read nor change a sealed charter, and it opens only for the room with its code. Disabled unless there is a
 * key ({@code parley.gate.visitorKey}); of several keys, the first one seals. Thread-safe.
 */
@ApplicationScoped
public class CharterSeal {
    /** The purpose of the derived key, and of what is sealed with it. */
    private static final String PURPOSE = "parley charter\n";

    private static final String LIFE = "life";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_CHARS = 48_000;

    /** What the bans and mutes of a sealed charter may take: each welcome has it. The newest are kept. */
    private static final int MOST_SANCTION_BYTES = 12_000;

    /** A line break within a field. Nobody can type this character. */
    private static final char BREAK = '\u0001';

    /**
     * The charter of a room as it was once.
     *
     * @param life the life of the room at that time, its log's epoch
     */
    record Past(String life, Charter charter) {}

    /** A charter with its seal. */
    private record Sealed(Past past, String text) {}

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;
    private final Map<RoomCode, Sealed> newest = new ConcurrentHashMap<>();

    /** For the container's proxy only. */
    protected CharterSeal() {
        this.keys = List.of();
    }

    @Inject
    CharterSeal(Settings settings, Rooms rooms) {
        this(settings.gate().visitors().visitorKey());
        rooms.follow(room -> {}, room -> newest.remove(room.code()));
    }

    CharterSeal(String keys) {
        this.keys = DerivedKeys.of(keys, PURPOSE).stream()
                .map(key -> new SecretKeySpec(key, "AES"))
                .toList();
    }

    /** Returns the room's sealed charter; empty if there is nothing to keep, or no key to seal it with. */
    public Optional<String> of(Room room) {
        Past now = new Past(room.log().epoch(), room.charter());
        if (keys.isEmpty() || (now.charter().isPlain() && now.charter().version() == 0)) return Optional.empty();
        Sealed sealed = newest.get(room.code());
        if (sealed == null || !sealed.past().equals(now)) {
            sealed = new Sealed(now, seal(room.code(), now));
            newest.put(room.code(), sealed);
        }
        return Optional.of(sealed.text());
    }

    String seal(RoomCode code, Past past) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        Charter whole = past.charter();
        String text = whole.with(whole.sanctions().newest(MOST_SANCTION_BYTES)).fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue().replace('\n', BREAK))
                .collect(Collectors.joining("\n", LIFE + "=" + past.life() + "\n", ""));
        byte[] body = crypt(Cipher.ENCRYPT_MODE, keys.get(0), code, iv, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        byte[] bytes = Arrays.copyOf(iv, iv.length + body.length);
        System.arraycopy(body, 0, bytes, iv.length, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the sealed charter of the room with this code; empty if no key of this server sealed it for that room. */
    Optional<Past> open(RoomCode code, String sealed) {
        if (sealed.length() > MOST_CHARS) return Optional.empty();
        return bytes(sealed)
                .filter(whole -> whole.length > IV_BYTES)
                .flatMap(whole -> keys.stream()
                        .flatMap(key -> crypt(
                                Cipher.DECRYPT_MODE,
                                key,
                                code,
                                Arrays.copyOf(whole, IV_BYTES),
                                Arrays.copyOfRange(whole, IV_BYTES, whole.length))
                                .stream())
                        .findFirst())
                .map(CharterSeal::past);
    }

    private static Optional<byte[]> bytes(String sealed) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> crypt(int mode, SecretKeySpec key, RoomCode code, byte[] iv, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD((PURPOSE + code.value()).getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException forged) {
            return Optional.empty();
        }
    }

    private static Past past(byte[] text) {
        Map<String, String> fields = new HashMap<>();
        new String(text, StandardCharsets.UTF_8).lines().forEach(line -> {
            int equals = line.indexOf('=');
            fields.put(line.substring(0, equals), line.substring(equals + 1).replace(BREAK, '\n'));
        });
        return new Past(fields.remove(LIFE), Charter.of(fields));
    }
}
