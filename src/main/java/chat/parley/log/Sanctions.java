package chat.parley.log;

import chat.parley.runtime.Utf8;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The people whom moderators keep out of a room, and those whom they keep from talking in it, by member id. The id of
 * somebody who has not come back since the room was brought back after a restart is nobody's. Some entries may be over
 * already.
 */
public record Sanctions(Map<String, Sanction> bans, Map<String, Sanction> mutes) {
    static final Sanctions NONE = new Sanctions(Map.of(), Map.of());

    private static final String BAN = "ban:";
    private static final String MUTE = "mute:";

    /** How long a sanction that is over is kept, because a connection may still have to be told. */
    private static final Duration LINGERS = Duration.ofMinutes(1);

    public Sanctions {
        bans = Map.copyOf(bans);
        mutes = Map.copyOf(mutes);
    }

    /** Reads the sanctions from a charter's fields. */
    static Sanctions of(Map<String, String> fields) {
        Map<String, Sanction> bans = starting(BAN, fields);
        Map<String, Sanction> mutes = starting(MUTE, fields);
        return bans.isEmpty() && mutes.isEmpty() ? NONE : new Sanctions(bans, mutes);
    }

    private static Map<String, Sanction> starting(String kind, Map<String, String> fields) {
        Map<String, Sanction> found = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(kind))
                Sanction.read(text).ifPresent(sanction -> found.put(name.substring(kind.length()), sanction));
        });
        return found;
    }

    /** Returns the field of a charter in which this member's ban is. */
    public static String banOf(String member) {
        return BAN + member;
    }

    /** Returns the field of a charter in which this member's mute is. */
    public static String muteOf(String member) {
        return MUTE + member;
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        bans.forEach((member, ban) -> fields.put(banOf(member), ban.text()));
        mutes.forEach((member, mute) -> fields.put(muteOf(member), mute.text()));
        return fields;
    }

    public boolean isEmpty() {
        return bans.isEmpty() && mutes.isEmpty();
    }

    public int size() {
        return bans.size() + mutes.size();
    }

    /** Returns the ban that keeps a visitor out for longest; empty if none is in force. */
    public Optional<Sanction> banOn(String visitor, Instant now) {
        if (bans.isEmpty()) return Optional.empty();
        String hash = Sanction.hash(visitor);
        return bans.values().stream()
                .filter(ban -> ban.visitor().equals(hash) && ban.isInForce(now))
                .reduce(Sanctions::longer);
    }

    /** Returns the ban that keeps a network out for longest; empty if none is in force. */
    public Optional<Sanction> banOn(Network network, Instant now) {
        if (bans.isEmpty() || network.isNone()) return Optional.empty();
        return bans.values().stream()
                .filter(ban -> ban.network().is(network) && ban.isInForce(now))
                .reduce(Sanctions::longer);
    }

    /** Returns this member's mute, if it is in force. Quick, because each message asks for it. */
    public Optional<Sanction> mute(String member, Instant now) {
        if (mutes.isEmpty()) return Optional.empty();
        return Optional.ofNullable(mutes.get(member)).filter(mute -> mute.isInForce(now));
    }

    /** Returns the change after which the mutes that a visitor has from another seat are on this one; empty if none. */
    public Optional<CharterChange> muteMoved(String visitor, Member seat, Instant now) {
        if (mutes.isEmpty()) return Optional.empty();
        String hash = Sanction.hash(visitor);
        List<Map.Entry<String, Sanction>> earlier = muted(now)
                .filter(mute ->
                        mute.getValue().visitor().equals(hash) && !mute.getKey().equals(seat.id()))
                .toList();
        if (earlier.isEmpty()) return Optional.empty();
        String field = muteOf(seat.id());
        Stream<Sanction> own = Stream.ofNullable(mutes.get(seat.id()));
        Sanction longest = Stream.concat(own, earlier.stream().map(Map.Entry::getValue))
                .reduce(Sanctions::longer)
                .orElseThrow();
        CharterChange change = CharterChange.NONE.given(field, text(field));
        for (Map.Entry<String, Sanction> mute : earlier)
            change = change.given(muteOf(mute.getKey()), mute.getValue().text()).set(muteOf(mute.getKey()), "");
        return Optional.of(change.set(field, longest.named(seat.name()).text()));
    }

    /** Returns the members whose mute is in force. */
    public Stream<Map.Entry<String, Sanction>> muted(Instant now) {
        return mutes.entrySet().stream().filter(mute -> mute.getValue().isInForce(now));
    }

    /** Returns the fields of those that have been over for a while. */
    public List<String> over(Instant now) {
        Instant before = now.minus(LINGERS);
        return all().filter(one -> !one.sanction().isInForce(before))
                .map(Field::name)
                .toList();
    }

    /** Returns the text of a field; empty if there is no such sanction. */
    public String text(String field) {
        return all().filter(one -> one.name().equals(field))
                .map(one -> one.sanction().text())
                .findFirst()
                .orElse("");
    }

    /** A sanction, and the field of a charter in which it is. */
    private record Field(String name, Sanction sanction) {}

    private Stream<Field> all() {
        return Stream.concat(
                bans.entrySet().stream().map(ban -> new Field(banOf(ban.getKey()), ban.getValue())),
                mutes.entrySet().stream().map(mute -> new Field(muteOf(mute.getKey()), mute.getValue())));
    }

    /** Returns the change after which the sanctions of a visitor are on another visitor id; empty if there are none. */
    public Optional<CharterChange> renewed(String visitor, String successor) {
        if (isEmpty()) return Optional.empty();
        String before = Sanction.hash(visitor);
        String after = Sanction.hash(successor);
        return all().filter(one -> one.sanction().visitor().equals(before))
                .map(one -> CharterChange.NONE
                        .given(one.name(), one.sanction().text())
                        .set(one.name(), one.sanction().onVisitor(after).text()))
                .reduce(CharterChange::and);
    }

    /** Returns the sanctions for another life of the room, in which nobody has a seat yet. */
    Sanctions heldBack() {
        return new Sanctions(heldBack(bans), heldBack(mutes));
    }

    private static Map<String, Sanction> heldBack(Map<String, Sanction> sanctions) {
        Map<String, Sanction> heldBack = new HashMap<>();
        sanctions.values().forEach(one -> {
            if (!one.isKick()) heldBack.merge(Credentials.heldBack(one.visitor()), one, Sanctions::longer);
        });
        return heldBack;
    }

    private static Sanction longer(Sanction one, Sanction other) {
        return other.outlasts(one) ? other : one;
    }

    /** Returns the sanctions of another life of the room, with those that were made in this one. */
    Sanctions adopting(Sanctions sealed) {
        return new Sanctions(adopted(bans, sealed.bans), adopted(mutes, sealed.mutes));
    }

    private static Map<String, Sanction> adopted(Map<String, Sanction> own, Map<String, Sanction> sealed) {
        Map<String, Sanction> all = new HashMap<>(sealed);
        own.forEach((member, sanction) -> {
            if (Credentials.isHeldBack(member)) return;
            all.remove(Credentials.heldBack(sanction.visitor()));
            all.put(member, sanction);
        });
        return all;
    }

    /** Returns the newest of them, so many that their fields have at most so many bytes of UTF-8. */
    public Sanctions newest(int bytes) {
        Map<String, String> kept = new HashMap<>();
        int left = bytes;
        Comparator<Field> byAge =
                Comparator.comparing(field -> -field.sanction().at());
        for (Field field : all().sorted(byAge).toList()) {
            String text = field.sanction().text();
            left -= Utf8.length(field.name()) + Utf8.length(text);
            if (left >= 0) kept.put(field.name(), text);
        }
        return of(kept);
    }
}
