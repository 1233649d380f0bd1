package chat.parley.adversary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Attack of case 12. */
final class Usurpers implements Attack {
    private static final int MEMBERS = 6;
    private static final Pattern MEMBER = Pattern.compile("\"id\":\"(m\\d+)\"");

    /** What somebody with a role did; what people type cannot look like it, because a quote in it has a backslash. */
    private static final Pattern DONE = Pattern.compile(
            "\"kind\":\"(appointed|dismissed|renewed|muted|unmuted|kicked|banned|unbanned|cleared|restored)\"");

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int SECRET_CHARS = 22;

    @Override
    public String sentence() {
        return "members without a role send every command of owners and moderators at everybody and try links at random,"
                + " strangers too, and an owner mutes and bans without end";
    }

    @Override
    public void begin(Stage stage) {
        for (int i = 0; i < MEMBERS; i++) {
            Browser one = stage.somebody();
            stage.join(one, stage.link, () -> usurp(stage, one));
        }
        Browser stranger = stage.somebodyOfTheHousehold();
        stage.every(1_000, () -> wantRoles(stage, stranger));
        Browser owner = stage.somebodyOfTheHousehold();
        stage.createRoom(owner, code -> stage.join(owner, code, () -> rage(stage, owner, code)));
    }

    private static void usurp(Stage stage, Browser one) {
        List<String> members = new ArrayList<>();
        Line line = stage.connect(one, stage.link, 0, (any, bytes) -> hear(stage, bytes, members));
        stage.every(120, () -> {
            if (!members.isEmpty()) line.says(any(stage, members));
        });
        stage.every(1_000, () -> wantRoles(stage, one));
    }

    private static void hear(Stage stage, String bytes, List<String> members) {
        if (DONE.matcher(bytes).find()) stage.tally.wins("somebody without a role used one: " + bytes);
        MEMBER.matcher(bytes).results().map(found -> found.group(1)).distinct().forEach(members::add);
        if (members.size() > 1_000) members.subList(0, members.size() - 100).clear();
    }

    /** Any command of owners and moderators, at any member. */
    private static String any(Stage stage, List<String> members) {
        String member = "\"member\":\"" + members.get(stage.random.nextInt(members.size())) + "\"";
        List<Supplier<String>> all = List.of(
                () -> Stage.act("appoint", member + ",\"role\":\"owner\""),
                () -> Stage.act("dismiss", member),
                () -> Stage.act("mute", member + ",\"seconds\":600"),
                () -> Stage.act("unmute", member),
                () -> Stage.act("kick", member + ",\"reason\":\"Weeds\""),
                () -> Stage.act("ban", member + ",\"messages\":true"),
                () -> Stage.act("unban", member),
                () -> Stage.act("restore", "\"target\":" + stage.random.nextInt(1_000)),
                () -> Stage.act("renew", "\"any\":0"));
        return all.get(stage.random.nextInt(all.size())).get();
    }

    private static void wantRoles(Stage stage, Browser one) {
        String room = "api/rooms/" + stage.link;
        stage.post(one, room + "/role", "{\"token\":\"" + secret(stage) + "\"}", reply -> denied(stage, reply));
        stage.post(one, room + "/links", "{\"role\":\"owner\"}", reply -> denied(stage, reply));
        stage.get(one, room + "/bans", reply -> denied(stage, reply));
    }

    private static void denied(Stage stage, Reply reply) {
        // A loaded Liberty sometimes answers 200 with nothing in it (SRVE8046E).
        boolean granted = reply.status() / 100 == 2 && !reply.body().isEmpty();
        if (granted) stage.tally.wins("what only owners and moderators may have: " + reply.body());
    }

    private static String secret(Stage stage) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < SECRET_CHARS; i++) secret.append(LETTERS.charAt(stage.random.nextInt(LETTERS.length())));
        return secret.toString();
    }

    /** An owner mutes and bans in a room of their own, faster than anybody may, while others keep joining it. */
    private static void rage(Stage stage, Browser owner, String code) {
        List<String> members = new ArrayList<>();
        Line line = stage.connect(
                owner,
                code,
                0,
                (any, bytes) -> MEMBER.matcher(bytes)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(members::add));
        stage.every(500, () -> {
            Browser one = stage.somebody();
            stage.join(one, code, () -> stage.connect(one, code, 0, (any, bytes) -> any.says(Stage.say("Weeds"))));
        });
        stage.every(120, () -> {
            if (!members.isEmpty()) line.says(any(stage, members));
        });
    }
}
