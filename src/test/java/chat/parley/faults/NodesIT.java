package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.live.Haproxy;
import chat.parley.machine.NeedsProxy;
import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Moderator;
import chat.parley.testkit.Person;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests one conversation over two servers with one Redis while one of the three is killed. */
class NodesIT extends WithNodes {
    private static final int PEOPLE = 50;
    private static final int FEW = 10;
    private static final int A_WHILE = 100;
    private static final int A_FEW_WORDS = 5;

    @Test
    void people_on_two_servers_share_one_room() {
        Chatter ada = party.also(nodes.north().visitedBy("Ada")).creates("Garden");
        Chatter grace = party.also(nodes.south().visitedBy("Grace")).joins(ada.code());
        ada.seesComing("Grace");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.add("Ada " + i);
            ada.says("Ada " + i);
            grace.hears("Ada " + i);
            said.add("Grace " + i);
            grace.says("Grace " + i);
            ada.hears("Grace " + i);
            grace.hears("Grace " + i);
        }

        assertThat(ada.diary().said()).isEqualTo(said);
        assertThat(grace.diary().said()).isEqualTo(said);
        assertThat(grace.diary().people()).extracting(Person::name).containsExactlyInAnyOrder("Ada", "Grace");
        assertThat(nodes.south()
                        .visitor()
                        .post(
                                "api/rooms/" + ada.code() + "/members",
                                Json.empty().with("name", "ada"))
                        .code())
                .isEqualTo("name-taken");
        party.agrees();
        ada.leaves();
        grace.seesGoing("Ada");
    }

    @Test
    void a_room_imported_on_one_server_is_complete_on_the_other() {
        Chatter ada = party.also(nodes.north().visitedBy("Ada")).creates("Garden");
        for (int i = 0; i < A_FEW_WORDS; i++) ada.seesPosted(ada.says("Ada " + i));
        ada.seesPosted(ada.removes(ada.seesPosted(ada.says("secret"))));
        String file = taken(ada);

        Answer brought = nodes.north().visitor().post("api/rooms/import", "application/x-ndjson", file);

        assertThat(brought.status()).isEqualTo(201);
        assertThat(brought.json().text("code")).isNotEqualTo(ada.code());
        Chatter grace = party.also(nodes.south().visitedBy("Grace"))
                .joins(brought.json().text("code"));
        List<Event> past = ada.history().events();
        assertThat(past).hasSize(A_FEW_WORDS + 3);
        assertThat(grace.history().events())
                .startsWith(past.toArray(Event[]::new))
                .hasSize(past.size() + 1);
        Chatter linus = party.also(nodes.north().visitedBy("Linus")).joins(grace.code());
        grace.says("On we go.");
        linus.hears("On we go.");
        linus.says("Here, too.");
        grace.hears("Here, too.");
    }

    @Test
    void copied_cookies_open_nothing_on_any_server_after_their_owner_left_a_room_on_one() {
        Chatter grace = party.also(nodes.north().visitedBy("Grace")).creates("Garden");
        Chatter ada = party.also(nodes.north().visitedBy("Ada")).joins(grace.code());
        Chatter orchard = party.also(Chatter.as(ada.visitor(), "Ada")).creates("Orchard");
        String copied = ada.visitor().cookies();
        for (Node node : nodes.both()) assertThat(knocks(node, orchard, copied)).isEqualTo(200);

        assertThat(ada.visitor().delete(me(grace)).status()).isEqualTo(204);

        for (Node node : nodes.both()) await().until(() -> knocks(node, orchard, copied) == 401);
        String own = ada.visitor().cookies();
        for (Node node : nodes.both()) assertThat(knocks(node, orchard, own)).isEqualTo(200);
        orchard.seesPosted(orchard.says("still here"));
    }

    private static int knocks(Node node, Chatter room, String cookies) {
        return node.visitor().get(me(room), "Cookie", cookies).status();
    }

    private static String me(Chatter room) {
        return "api/rooms/" + room.code() + "/me";
    }

    private static String taken(Chatter who) {
        return who.visitor().get("api/rooms/" + who.code() + "/export").body();
    }

    @Test
    void a_ban_on_one_server_ends_the_connection_to_the_other_and_holds_on_both() {
        Chatter ada = party.also(nodes.north().visitedBy("Ada")).creates("Garden");
        Chatter linus = party.also(nodes.south().visitedBy("Linus")).joins(ada.code());
        Moderator owner = new Moderator(ada);
        ada.seesComing("Linus");
        ada.seesPosted(owner.mutes(linus, 0));
        linus.sees("a mute", event -> event.kind().equals("muted"));
        assertThat(linus.isRefused(linus.says("here, too?")).code()).isEqualTo("muted");

        ada.seesPosted(owner.bans(linus, 0, "Spam"));

        assertThat(linus.isClosed().code()).isEqualTo(4103);
        assertThat(linus.diary().frames("out"))
                .singleElement()
                .extracting(out -> out.text("how") + ": " + out.text("reason"))
                .isEqualTo("banned: Spam");
        String cookies = linus.visitor().cookies();
        for (Node node : nodes.both())
            assertThat(joins(node, ada, "Somebody Else", cookies).code()).isEqualTo("banned");
        ada.seesPosted(owner.unbans(linus));
        assertThat(joins(nodes.south(), ada, "Linus", cookies).status()).isEqualTo(201);
    }

    @Test
    void a_ban_of_a_network_on_one_server_holds_on_both() {
        String cafe = "198.51.100.7";
        Chatter ada =
                party.also(nodes.north().visitedBy("Ada").from("192.0.2.1")).creates("Garden");
        Chatter linus = party.also(nodes.south().visitedBy("Linus").from(cafe)).joins(ada.code());
        Chatter hedy = party.also(nodes.south().visitedBy("Hedy").from(cafe)).joins(ada.code());
        ada.seesComing("Hedy");
        String about = "api/rooms/" + ada.code() + "/members/" + Moderator.id(linus) + "/network";
        assertThat(ada.visitor().get(about).json().number("here")).isEqualTo(1);

        ada.seesPosted(new Moderator(ada).bansWithNetwork(linus, 0, "Spam"));

        for (Chatter out : List.of(linus, hedy))
            assertThat(out.isClosed().code()).isEqualTo(4103);
        String members = "api/rooms/" + ada.code() + "/members";
        Json mallory = Json.empty().with("name", "Mallory");
        for (Node node : nodes.both())
            assertThat(node.visitor().from(cafe).post(members, mallory).code()).isEqualTo("banned");
        assertThat(nodes.south()
                        .visitor()
                        .from("192.0.2.2")
                        .post(members, mallory)
                        .status())
                .isEqualTo(201);
    }

    private static Answer joins(Node node, Chatter room, String name, String cookies) {
        String body = Json.empty().with("name", name).toString();
        return node.visitor()
                .post("api/rooms/" + room.code() + "/members", "application/json", body, "Cookie", cookies);
    }

    @Test
    void people_of_a_killed_server_continue_on_the_other_without_loss_or_duplicates() {
        Conversation garden = conversation(PEOPLE);

        garden.during(() -> {
            garden.goesOnBy(A_WHILE);
            nodes.north().isKilled(nodes.south());
            garden.goesOnBy(A_WHILE);
        });

        garden.isWhole();
        assertThat(garden.returns()).isGreaterThanOrEqualTo(PEOPLE / 2);
        nodes.north().returns();
        tell("F05", garden);
    }

    @Test
    @NeedsProxy
    void the_documented_haproxy_routes_people_to_the_remaining_server() {
        URI north = nodes.north().server().address();
        URI south = nodes.south().server().address();
        try (Haproxy haproxy = Haproxy.balancing(north, south)) {
            Conversation garden = new Conversation(
                    party,
                    FEW,
                    i -> Chatter.visiting(haproxy.door(), "Ada " + i).withPatience(Faults.SOON));
            assertThat(garden.talkers())
                    .extracting(one -> one.chatter().visitor().cookies())
                    .anyMatch(cookies -> cookies.contains("PARLEY_SERVER=one"))
                    .anyMatch(cookies -> cookies.contains("PARLEY_SERVER=two"));

            garden.during(() -> {
                garden.goesOnBy(FEW);
                nodes.north().isKilled(nodes.south());
                garden.goesOnBy(FEW);
            });

            garden.isWhole();
            garden.nobodyLeft();
            assertThat(garden.returns()).isBetween(1, FEW - 1);
            party.close();
            tell("F05 behind HAProxy", garden);
        }
        nodes.north().returns();
    }

    @Test
    void during_a_redis_outage_a_page_asks_to_try_again_and_later_loads() {
        Visitor ada = nodes.north().visitor();
        assertThat(ada.get("join/22222222").status()).isEqualTo(200);

        nodes.redis().kill();

        Answer page = ada.get("join/22222222");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("Try again in a moment.");
        nodes.redis().start();
        Faults.until("it is there", Faults.SOON, () -> ada.get("join/22222222").status() == 200);
    }

    @Test
    void killing_redis_disconnects_nobody_and_loses_or_duplicates_nothing_acknowledged() {
        Conversation garden = conversation(PEOPLE);

        garden.during(() -> {
            garden.goesOnBy(A_WHILE);
            nodes.redis().kill();
            Faults.until(
                    "both say so",
                    Faults.SOON,
                    () -> !nodes.north().isReady() && !nodes.south().isReady());
            nodes.redis().start();
            garden.goesOnBy(A_WHILE);
        });

        garden.isWhole();
        garden.nobodyLeft();
        assertThat(garden.returns()).isZero();
        Faults.until(
                "both are ready",
                Faults.SOON,
                () -> nodes.north().isReady() && nodes.south().isReady());
        tell("F11 with two servers", garden);
    }
}
