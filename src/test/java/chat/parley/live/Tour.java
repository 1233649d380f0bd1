package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Tours the application as browsers do: each page leads to the next by its own links and forms. */
final class Tour {
    private static final Pattern LINK = Pattern.compile("\\b(?:href|src)=\"([^\"]+)\"");

    private final URI base;
    private final Supplier<Visitor> somebody;

    /** @param base the public base URL, ending with a slash */
    Tour(URI base, Supplier<Visitor> somebody) {
        this.base = base;
        this.somebody = somebody;
    }

    /** Ada creates a room, Grace follows its link, Linus types its code, and all talk. */
    void isTaken() {
        Visitor ada = somebody.get();
        URI room = joins(ada, base, form(ada, base, "create").typed("create:name", "Ada"));
        everythingLoads(ada, room);
        Visitor grace = somebody.get();
        URI door = redirected(room, grace.get(room.toString()));
        assertThat(door.toString()).startsWith(base + "join/");
        everythingLoads(grace, door);
        assertThat(joins(grace, door, form(grace, door, "enter").typed("enter:name", "Grace")))
                .isEqualTo(room);
        Visitor linus = somebody.get();
        Form enter = form(linus, base, "enter").typed("enter:name", "Linus").typed("enter:code", code(room));
        assertThat(joins(linus, base, enter)).isEqualTo(room);
        theyTalk(code(room), ada, grace, linus);
    }

    private static String code(URI room) {
        String path = room.getPath();
        return path.substring(path.lastIndexOf('/') + 1).replace("-", "");
    }

    private URI joins(Visitor visitor, URI page, Form form) {
        URI target = page.resolve(form.action());
        URI room = redirected(target, visitor.submit(target.toString(), form.fields()));
        assertThat(room.toString()).startsWith(base + "rooms/");
        assertThat(visitor.get("api/alive").status()).isEqualTo(204);
        return room;
    }

    private static Form form(Visitor visitor, URI page, String id) {
        return Form.of(visitor.get(page.toString()).body(), id);
    }

    /** The target of a redirect, which must be relative, because only the browser knows the public address. */
    private static URI redirected(URI from, Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith(".");
        return from.resolve(answer.header("Location"));
    }

    /** Loads everything that a page references. {@code LanguagesIT} tests the links to the page in another language. */
    private void everythingLoads(Visitor visitor, URI page) {
        Answer answer = visitor.get(page.toString());
        assertThat(answer.status()).isEqualTo(200);
        List<URI> links = LINK.matcher(answer.body())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("?lang="))
                .map(page::resolve)
                .toList();
        assertThat(links).hasSizeGreaterThan(4).allSatisfy(link -> {
            assertThat(link.toString()).startsWith(base.toString());
            assertThat(visitor.get(link.toString()).status())
                    .as(link.toString())
                    .isEqualTo(200);
        });
    }

    private static void theyTalk(String code, Visitor... visitors) {
        try (Chatter ada = Chatter.as(visitors[0], "Ada").joins(code);
                Chatter grace = Chatter.as(visitors[1], "Grace").joins(code);
                Chatter linus = Chatter.as(visitors[2], "Linus").joins(code)) {
            ada.says("Shall we begin?");
            grace.hears("Shall we begin?");
            linus.hears("Shall we begin?");
        }
    }
}
