package chat.parley.adversary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The resources of one attack, for its duration. When the attack is over its lines close and its rounds stop. */
final class Stage {
    /**
     * The address of the attacker, in several spellings: some proxies write it as dual-stack addresses or with a port.
     */
    private static final List<String> ONE_ADDRESS = List.of("203.0.113.66", "::ffff:203.0.113.66", "203.0.113.66:5678");

    private static final List<String> UPGRADE = List.of(
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol: parley.1\r\n");

    final Tally tally = new Tally();
    final Random random;
    /** The code of a room with people in it, whose link was leaked. */
    final String link;

    private final Loop loop;
    private final Web web;
    private final List<Line> lines = new ArrayList<>();
    private boolean over;

    Stage(Loop loop, Web web, Random random, String link) {
        this.loop = loop;
        this.web = web.another();
        this.random = random;
        this.link = link;
    }

    void ends() {
        over = true;
        List.copyOf(lines).forEach(Line::ends);
    }

    /** A client without cookies at the attacker's address. */
    Browser somebody() {
        return new Browser(ONE_ADDRESS.get(random.nextInt(ONE_ADDRESS.size())));
    }

    /** A client without cookies in one household, which has a /56 to itself. */
    Browser somebodyOfTheHousehold() {
        return new Browser("2001:db8:bad:66%02x:%x::%x".formatted(random.nextInt(256), random.nextInt(65536), 1));
    }

    /** Runs a round now and again after each interval, as long as the attack lasts. */
    void every(long millis, Runnable round) {
        if (over) return;
        round.run();
        loop.after(millis, () -> every(millis, round));
    }

    void after(long millis, Runnable what) {
        loop.after(millis, () -> {
            if (!over) what.run();
        });
    }

    Line dial(Ear ear) {
        return dial(0, ear);
    }

    /** Opens a line with a receive buffer of this many bytes. */
    Line dial(int receiveBuffer, Ear ear) {
        Line line = loop.dial(receiveBuffer, ear);
        if (over) line.ends();
        lines.add(line);
        return line;
    }

    void get(Browser browser, String path, Consumer<Reply> then) {
        if (!over) web.get(browser, path, counted(then));
    }

    void post(Browser browser, String path, String json, Consumer<Reply> then) {
        if (!over) web.post(browser, path, json, counted(then));
    }

    void importFile(Browser browser, String file, Consumer<Reply> then) {
        if (!over) web.post(browser, "api/rooms/import", "application/x-ndjson", file, counted(then));
    }

    void leave(Browser browser, String code, Consumer<Reply> then) {
        if (!over) web.delete(browser, "api/rooms/" + code + "/me", counted(then));
    }

    private Consumer<Reply> counted(Consumer<Reply> then) {
        return reply -> {
            tally.count(reply.status() + reply.field("code").replaceAll("^[A-Z0-9]{8}$", ""));
            if (reply.status() == 500) tally.wins("a 500 was answered");
            if (!over) then.accept(reply);
        };
    }

    /** Creates a room and passes on its code. */
    void createRoom(Browser browser, Consumer<String> then) {
        post(browser, "api/rooms", "{\"title\":\"Weeds\"}", reply -> {
            if (reply.created()) then.accept(reply.field("code"));
        });
    }

    /** Joins a room under an unused name. */
    void join(Browser browser, String code, Runnable then) {
        String name = "Weed " + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
        post(browser, "api/rooms/" + code + "/members", "{\"name\":\"" + name + "\"}", reply -> {
            if (reply.created()) then.run();
        });
    }

    /** Opens a member's connection. The ear receives the server's frames as they are on the wire. */
    Line connect(Browser browser, String code, int receiveBuffer, BiConsumer<Line, String> ear) {
        return dial(
                receiveBuffer,
                new Upgraded(this, ear, request("GET", "live/" + code, browser, String.join("\r\n", UPGRADE))));
    }

    /** The bytes of a request, for a line; each extra header ends its line. */
    String request(String method, String path, Browser browser, String headers) {
        String cookie = browser.cookies().isEmpty() ? "" : "Cookie: " + browser.cookies() + "\r\n";
        return method + " /" + path + " HTTP/1.1\r\nHost: " + web.host() + "\r\nOrigin: " + web.origin()
                + "\r\nX-Forwarded-For: " + browser.address() + "\r\n" + cookie + headers + "\r\n";
    }

    static String say(String text) {
        return act("say", "\"text\":\"" + text + "\"");
    }

    /** A command with a fresh draft. */
    static String act(String type, String fields) {
        return "{\"type\":\"" + type + "\",\"draft\":\"" + UUID.randomUUID() + "\"," + fields + "}";
    }
}
