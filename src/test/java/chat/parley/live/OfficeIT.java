package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Json;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests many people behind one address, with the default limits: honest ones, and one attacker. */
class OfficeIT extends Visits {
    private static final int PEOPLE = 300;
    private static final int ROOMS = 60;
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Deployment(testable = false)
    public static WebArchive parleyWithItsDefaults() {
        return packagedWith(
                "parley.gate.proxies=127.0.0.1",
                "parley.gate.guesses=10",
                "parley.gate.creations=60",
                "parley.gate.creationsPer=1h",
                "parley.gate.roomShare=0.34",
                "parley.budget.factor=1",
                "parley.log.messages=1000");
    }

    @Test
    void three_hundred_people_behind_one_address_join_one_room() {
        String garden = newRoom("Garden");
        for (int i = 0; i < PEOPLE; i++) comes("192.0.2.1", garden, "Visitor " + i);
        RawSocket ada = comes("192.0.2.2", garden, "Ada");
        says(ada, "a full room");
        assertThat(said(ada)).isEqualTo("a full room");
    }

    @Test
    void an_office_returns_to_its_sixty_rooms_after_a_restart() {
        for (int room = 0; room < ROOMS; room++) {
            String code = "GARDEN" + LETTERS.charAt(room / 30) + LETTERS.charAt(room % 30);
            Json body = Json.empty().with("title", "Garden").with("code", code);
            assertThat(posts("192.0.2.3", "api/rooms", body).status()).isEqualTo(201);
            for (int i = 0; i < PEOPLE / ROOMS; i++) comes("192.0.2.3", code, "Visitor " + i);
        }
        assertThat(posts("192.0.2.3", "api/rooms", Json.empty()).status()).isEqualTo(429);
    }

    @Test
    void endless_joining_and_leaving_is_refused_with_a_retry_time() {
        String garden = newRoom("Garden");
        Answer refused = null;
        int joined = 0;
        while (refused == null) {
            Visitor mallory = visitor();
            Answer answer = joins(mallory, "192.0.2.4", garden, "Mallory " + joined);
            if (answer.status() == 201) joined++;
            else refused = answer;
            mallory.delete("api/rooms/" + garden + "/me");
        }

        assertThat(joined).isBetween(PEOPLE, PEOPLE + 100);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-tries");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(joins(visitor(), "192.0.2.5", garden, "Grace").status()).isEqualTo(201);
        Form form = Form.of(visitor().get("join/" + garden).body(), "enter").typed("enter:name", "Mallory");
        assertThat(visitor()
                        .post("join.xhtml", "application/x-www-form-urlencoded", encoded(form), from("192.0.2.4"))
                        .body())
                .containsPattern("Too many attempts from your network\\. Try again in \\d+ s\\.");
    }

    @Test
    void one_address_does_not_fill_a_room() {
        String garden = newRoom("Garden");
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < 345; i++) {
            Answer answer = joins(visitor(), "192.0.2.6", garden, "Mallory " + i);
            if (answer.status() == 429) refused.add(i);
            else assertThat(answer.status()).isEqualTo(201);
        }

        assertThat(refused).isNotEmpty().allSatisfy(i -> assertThat(i).isGreaterThanOrEqualTo(340));
        comes("192.0.2.7", garden, "Grace");
    }

    @Test
    void many_new_seats_gain_only_a_few_seats_worth_of_messages() {
        String garden = newRoom("Garden");
        List<RawSocket> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++) crowd.add(comes("192.0.2.8", garden, "Mallory " + i));
        for (int n = 0; n < 10; n++) crowd.forEach(mallory -> says(mallory, "noise"));

        Visitor grace = visitor();
        RawSocket socket = comes(grace, "192.0.2.9", garden, "Grace");
        says(socket, "still here");
        assertThat(said(socket)).isEqualTo("still here");
        List<Json> kept = grace.get("api/rooms/" + garden + "/events?after=0&limit=256", from("192.0.2.9"))
                .json()
                .objects("events");
        assertThat(kept.stream().filter(event -> event.text("kind").equals("said")))
                .hasSizeBetween(2, 120);
    }

    private RawSocket comes(String address, String room, String name) {
        return comes(visitor(), address, room, name);
    }

    private RawSocket comes(Visitor visitor, String address, String room, String name) {
        assertThat(joins(visitor, address, room, name).status()).isEqualTo(201);
        RawSocket socket = rawSocket();
        String[] headers = {
            "Origin: " + Visitor.originOf(base()), "Cookie: " + visitor.cookies(), "X-Forwarded-For: " + address
        };
        assertThat(socket.upgrade("live/" + room, headers).status()).isEqualTo(101);
        socket.next("welcome");
        return socket;
    }

    private Answer joins(Visitor visitor, String address, String room, String name) {
        return visitor.post(
                "api/rooms/" + room + "/members",
                "application/json",
                named(name).toString(),
                from(address));
    }

    private Answer posts(String address, String path, Json body) {
        return visitor().post(path, "application/json", body.toString(), from(address));
    }

    private String[] from(String address) {
        return new String[] {"Origin", Visitor.originOf(base()), "X-Forwarded-For", address};
    }

    private static String encoded(Form form) {
        return form.fields().entrySet().stream()
                .map(field -> field.getKey().replace(":", "%3A") + "="
                        + field.getValue().replace(" ", "+"))
                .collect(Collectors.joining("&"));
    }

    private static void says(RawSocket socket, String text) {
        socket.send(
                RawFrame.text("{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}"));
    }

    /** The text of the next message. */
    private static String said(RawSocket socket) {
        while (true) {
            for (Json event : socket.next("events").objects("events")) {
                if (event.text("kind").equals("said") && !event.text("text").equals("noise")) return event.text("text");
            }
        }
    }
}
