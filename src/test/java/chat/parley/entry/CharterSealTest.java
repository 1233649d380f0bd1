package chat.parley.entry;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Charter;
import chat.parley.log.Network;
import chat.parley.log.Role;
import chat.parley.log.Sanction;
import chat.parley.log.Sanctions;
import chat.parley.log.Secret;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharterSealTest {
    private static final RoomCode GARDEN = new RoomCode("K7QM4T2X");
    private static final RoomCode ORCHARD = new RoomCode("22222222");
    private static final String KEY = "a key of the Garden that nobody can guess";

    private final CharterSeal seal = new CharterSeal(KEY);
    private final CharterSeal.Past past = new CharterSeal.Past("b7YQ2mZsTq3x", charter());

    private static Charter charter() {
        return Charter.of(new Title("Garden = roses"))
                .with(Map.of("role:m1", "owner Ada", "key:m1", Secret.random().hash()));
    }

    @Test
    void a_sealed_charter_is_opened_as_it_was() {
        assertThat(seal.open(GARDEN, seal.seal(GARDEN, past))).contains(past);
        assertThat(past.charter().roles().of("m1")).isEqualTo(Role.OWNER);
    }

    @Test
    void bans_and_mutes_are_sealed_with_it_and_of_too_many_the_newest() {
        Instant now = Instant.parse("2026-11-22T17:30:00Z");
        Sanction mute = Sanction.of(now, 600, "a visitor", "Linus", "");
        Charter muted = charter().with(Map.of(Sanctions.muteOf("m3"), mute.text()));
        CharterSeal.Past few = new CharterSeal.Past("b7YQ2mZsTq3x", muted);
        assertThat(seal.open(GARDEN, seal.seal(GARDEN, few))).contains(few);
        Charter many = muted;
        for (int i = 0; i < 500; i++) {
            Sanction ban = Sanction.of(now.plusSeconds(i), 0, "visitor " + i, "Troll " + i, "x".repeat(200));
            many = many.with(Map.of(Sanctions.banOf("m" + (i + 10)), ban.text()));
        }
        String sealed = seal.seal(GARDEN, new CharterSeal.Past("b7YQ2mZsTq3x", many));
        Charter opened = seal.open(GARDEN, sealed).orElseThrow().charter();
        assertThat(opened.sanctions().bans()).hasSizeBetween(30, 60).containsKey("m509");
        assertThat(opened.roles()).isEqualTo(many.roles());
    }

    @Test
    void the_network_of_a_ban_is_sealed_with_it() {
        Instant now = Instant.parse("2026-11-22T17:32:00Z");
        Network cafe = new Network("cafe");
        Sanction ban = Sanction.of(now, 600, "a visitor", "Linus", "Spam");
        Charter alone = charter().with(Map.of(Sanctions.banOf("m3"), ban.text()));
        Charter both = charter()
                .with(Map.of(Sanctions.banOf("m3"), ban.withNetwork(cafe).text()));
        assertThat(opened(both).sanctions().banOn(cafe, now)).isPresent();
        assertThat(opened(alone).sanctions().banOn(cafe, now)).isEmpty();
    }

    private Charter opened(Charter charter) {
        String sealed = seal.seal(GARDEN, new CharterSeal.Past("b7YQ2mZsTq3x", charter));
        return seal.open(GARDEN, sealed).orElseThrow().charter();
    }

    @Test
    void nobody_can_read_it_and_it_never_looks_the_same() {
        String sealed = seal.seal(GARDEN, past);
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("owner", "Ada");
        assertThat(seal.seal(GARDEN, past)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_for_its_own_room_only() {
        String sealed = seal.seal(GARDEN, past);
        assertThat(seal.open(GARDEN, sealed)).isPresent();
        assertThat(seal.open(ORCHARD, sealed)).isEmpty();
    }

    @Test
    void a_forged_one_is_none() {
        String sealed = seal.seal(GARDEN, past);
        for (int i = 0; i < sealed.length(); i += 7) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String forged = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThat(seal.open(GARDEN, forged)).as("character %s", i).isEmpty();
        }
        for (String nonsense : new String[] {"", "A", "not base 64!", "AAAA", "A".repeat(60_000)})
            assertThat(seal.open(GARDEN, nonsense)).isEmpty();
        String another = new CharterSeal("another key, of another server of the Garden").seal(GARDEN, past);
        assertThat(seal.open(GARDEN, another)).isEmpty();
    }

    @Test
    void after_a_change_of_keys_the_older_one_still_opens() {
        String sealed = seal.seal(GARDEN, past);
        CharterSeal later = new CharterSeal("a newer key of the Garden, just as long," + KEY);
        assertThat(later.open(GARDEN, sealed)).contains(past);
        assertThat(seal.open(GARDEN, later.seal(GARDEN, past))).isEmpty();
    }

    @Test
    void without_a_key_nothing_is_opened() {
        assertThat(new CharterSeal("").open(GARDEN, seal.seal(GARDEN, past))).isEmpty();
    }
}
