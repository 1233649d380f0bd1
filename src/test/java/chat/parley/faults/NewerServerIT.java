package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Party;
import chat.parley.testkit.Position;
import chat.parley.testkit.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests a rolling upgrade: two servers with one Redis, of which the second knows one more kind of event. */
@Tag("readme")
class NewerServerIT {
    private static final Map<String, String> SHARED =
            Map.of("parley.gate.visitorKey", "a key of the Garden's two servers");

    private static KeptRedis redis;
    private static Path newerWar;
    private static Node older;
    private static Node newer;

    private Party party;

    @BeforeAll
    static void two_servers_of_two_versions() {
        redis = new KeptRedis();
        Map<String, String> settings = new HashMap<>(Faults.FROM_ONE_ADDRESS);
        settings.putAll(SHARED);
        settings.putAll(redis.settings());
        newerWar = NewerWar.in(Path.of(System.getProperty("faults.folder")).resolve("newer"));
        older = new Node("older", OwnServer.freePort(), settings);
        newer = new Node(newerWar, "newer", OwnServer.freePort(), settings);
        older.isUp();
        newer.isUp();
    }

    @AfterAll
    static void they_stop() {
        newer.close();
        older.close();
        redis.close();
    }

    @BeforeEach
    void a_party() {
        party = Party.at(newer.address());
    }

    @AfterEach
    void everybody_goes() {
        party.close();
    }

    /** Pins or unpins a message. */
    private static String pins(Chatter who, long message, boolean on) {
        String draft = UUID.randomUUID().toString();
        who.sends("{\"type\":\"pin\",\"draft\":\"" + draft + "\",\"target\":" + message + ",\"on\":" + on + "}");
        return draft;
    }

    /** Ada says something, and pins it. */
    private static Event pinned(Chatter ada) {
        pins(ada, ada.seesPosted(ada.says("hello")), true);
        return seesPin(ada);
    }

    private static Event seesPin(Chatter who) {
        return who.sees("a pin", event -> event.kind().equals("pinned"));
    }

    @Test
    void a_new_kind_of_event_takes_five_java_files_three_modules_and_a_line_of_each_language() throws IOException {
        assertThat(NewerWar.changed().keySet())
                .containsExactlyInAnyOrder(
                        "log/RoomEvent.java",
                        "wire/EventJson.java",
                        "wire/Incoming.java",
                        "room/Command.java",
                        "room/Execution.java",
                        "page/model/amendments.js",
                        "page/features/message-acts.js",
                        "page/view/message-painter.js",
                        "page/style/message.css",
                        "WEB-INF/room/acts.xhtml",
                        "words.properties",
                        "words_ar.properties");
    }

    @Test
    void the_newer_servers_page_has_the_new_act() {
        Chatter ada = party.also(newer.visitedBy("Ada")).creates("Garden");
        Chatter grace = party.also(older.visitedBy("Grace")).joins(ada.code());

        assertThat(ada.visitor().get("rooms/" + ada.code()).body()).contains("<button type=\"button\" value=\"pin\"");
        assertThat(grace.visitor().get("rooms/" + ada.code()).body())
                .contains("<button type=\"button\" value=\"react\"")
                .doesNotContain("value=\"pin\"");
    }

    @Test
    void the_older_server_passes_the_event_on_unchanged_live_and_after_a_resume() {
        Chatter ada = party.also(newer.visitedBy("Ada")).creates("Garden");
        Chatter grace = party.also(older.visitedBy("Grace")).joins(ada.code());
        grace.seesComing("Grace");
        Position before = grace.diary().position().orElseThrow();

        Event pin = pinned(ada);

        assertThat(seesPin(grace).all()).isEqualTo(pin.all());
        Chatter linus = party.also(older.visitedBy("Linus")).becomesMemberOf(ada.code());
        linus.resumesAfter(before);
        assertThat(seesPin(linus).all()).isEqualTo(pin.all());
        assertThat(linus.history().events()).contains(pin);
        pins(grace, pin.target(), false);
        assertThat(grace.isRefusedFor("unknown-type").code()).isEqualTo("unknown-type");
    }

    @Test
    void on_the_older_server_its_message_is_edited_found_and_removed() {
        Chatter ada = party.also(newer.visitedBy("Ada")).creates("Garden");
        Event pin = pinned(ada);
        newer.isPassedBy(older);
        ada.resumes();
        newer.isVisitedAgain();

        ada.seesPosted(ada.edits(pin.target(), "good morning"));
        Visitor there = older.visitor();
        Answer hits = there.get(
                "api/rooms/" + ada.code() + "/search?q=morning",
                "Cookie",
                ada.visitor().cookies());
        assertThat(hits.json().objects("hits")).hasSize(1);
        ada.seesPosted(ada.removes(pin.target()));

        Chatter grace = party.also(newer.visitedBy("Grace")).joins(ada.code());
        assertThat(grace.history().events())
                .extracting(Event::kind)
                .contains("removed")
                .doesNotContain("pinned", "said");
    }

    @Test
    void the_older_server_exports_the_event_and_imports_it() {
        Chatter ada = party.also(newer.visitedBy("Ada")).creates("Garden");
        Chatter grace = party.also(older.visitedBy("Grace")).joins(ada.code());
        Event pin = pinned(ada);
        seesPin(grace);

        String file = grace.visitor().get("api/rooms/" + ada.code() + "/export").body();
        Answer brought = older.visitor().post("api/rooms/import", "application/x-ndjson", file);

        assertThat(file.lines().map(Json::read)).contains(pin.all());
        assertThat(brought.status()).isEqualTo(201);
        Chatter linus =
                party.also(newer.visitedBy("Linus")).joins(brought.json().text("code"));
        assertThat(linus.history().events()).contains(pin);
    }

    @Test
    void the_older_server_is_upgraded_while_people_talk_and_may_go_back() {
        Chatter ada = party.also(newer.visitedBy("Ada")).creates("Garden");
        Chatter grace = party.also(older.visitedBy("Grace")).joins(ada.code());
        Event pin = pinned(ada);
        seesPin(grace);

        older.isStopped(newer);
        grace.resumes();
        ada.says("Back so soon?");
        grace.hears("Back so soon?");
        older.returnsWith(newerWar);

        Chatter linus = party.also(older.visitedBy("Linus")).joins(ada.code());
        pins(linus, pin.target(), false);
        ada.sees(
                "no pin", event -> event.kind().equals("pinned") && !event.all().flag("on"));
        older.isStopped(newer);
        older.returnsWith(OwnServer.war());
        Chatter hedy = party.also(older.visitedBy("Hedy")).joins(ada.code());
        assertThat(hedy.history().events()).contains(pin);
        party.agrees();
    }
}
