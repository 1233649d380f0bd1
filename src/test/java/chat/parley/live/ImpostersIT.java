package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests clients who pretend to be somebody else, or to be members still. */
class ImpostersIT extends Live {
    private static final int PEOPLE = 50;

    @Test
    void one_of_fifty_concurrent_claims_gets_the_name() {
        String garden = newRoom("Garden");
        CountDownLatch together = new CountDownLatch(PEOPLE);

        List<CompletableFuture<Answer>> asked = IntStream.range(0, PEOPLE)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> joins(garden, i % 2 == 0 ? "Ada" : "ADA", together), job -> new Thread(job).start()))
                .toList();

        assertThat(asked.stream().map(answer -> answer.join().status()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    private Answer joins(String room, String name, CountDownLatch together) {
        together.countDown();
        try {
            together.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return visitor().post("api/rooms/" + room + "/members", named(name));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0430dmin, 409",
        "ADMIN, 409",
        "adm\u0131n, 409",
        "a d m i n, 409",
        "admin\u200B, 400",
        "\u202Enimda, 400",
        "\u2066admin\u2069, 400",
        "admin\u200E, 400",
        "admin\uDB40\uDC41, 400",
        "\uFF41dmin, 400",
        "\u115F, 400"
    })
    void nobody_can_look_like_somebody_else(String name, int status) {
        Chatter admin = comes("admin").creates("Garden");
        assertThat(visitor()
                        .post("api/rooms/" + admin.code() + "/members", named("Grace"))
                        .status())
                .isEqualTo(201);

        assertThat(visitor()
                        .post("api/rooms/" + admin.code() + "/members", named(name))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_name_with_too_many_marks_or_half_a_character_is_refused() {
        String garden = newRoom("Garden");
        assertThat(visitor()
                        .post("api/rooms/" + garden + "/members", named("Zo\u00EB"))
                        .status())
                .isEqualTo(201);

        for (String name : List.of("A" + "\u0334".repeat(200), "A" + "\u0334".repeat(9))) {
            assertThat(visitor()
                            .post("api/rooms/" + garden + "/members", named(name))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(visitor()
                        .post("api/rooms/" + garden + "/members", "application/json", "{\"name\":\"A\\ud83c\"}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"welcome", "events", "gap", "posted", "refused", "beat", "leaving", "joined", "left", "said"})
    void a_client_cannot_send_server_frames(String type) {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        grace.seesComing("Ada");

        ada.sends("{\"type\":\"" + type + "\",\"seq\":3,\"head\":900,\"afterMs\":1,\"from\":1,\"to\":2,\"people\":[],"
                + "\"by\":{\"id\":\"m1\",\"name\":\"Grace\"},\"text\":\"forged\","
                + "\"events\":[{\"seq\":3,\"kind\":\"said\",\"by\":{\"id\":\"m1\",\"name\":\"Grace\"}}]}");

        ada.isRefusedFor("unknown-type");
        ada.seesPosted(ada.says("the truth"));
        grace.hears("the truth");
        assertThat(grace.diary().events()).hasSize(3);
        assertThat(grace.diary().closing()).isEmpty();
    }

    /** Both frames are in one write, so that the message arrives before the connection is closed. */
    @Test
    void a_member_who_left_cannot_post_on_an_open_connection() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").becomesMemberOf(grace.code());
        RawSocket raw = also(RawSocket.inPlaceOf(ada));
        raw.next("welcome");
        raw.send(RawFrame.text(say("while here")));
        grace.hears("while here");

        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(RawFrame.text("{\"type\":\"leave\"}").encoded());
        both.writeBytes(RawFrame.text(say("from outside")).encoded());
        raw.send(both.toByteArray());

        grace.seesGoing("Ada");
        assertThat(raw.closeCode()).isIn(1000, 1006, 1008);
        grace.seesPosted(grace.says("alone"));
        assertThat(grace.diary().said()).containsExactly("while here", "alone");
    }

    @Test
    void leaving_over_http_ends_the_rights_of_an_open_connection() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        ada.seesPosted(ada.says("while here"));

        assertThat(ada.visitor().delete("api/rooms/" + ada.code() + "/me").status())
                .isEqualTo(204);

        assertThat(ada.isClosed().code()).isEqualTo(1000);
        grace.seesGoing("Ada");
        assertThat(ada.visitor().get("api/rooms/" + ada.code() + "/events").status())
                .isEqualTo(401);
    }

    @Test
    void a_message_for_another_room_stays_in_this_one() {
        Chatter grace = comes("Grace").creates("Orchard");
        Chatter ada = comes("Ada").creates("Garden");

        ada.sends("{\"type\":\"say\",\"room\":\"" + grace.code() + "\",\"code\":\"" + grace.code() + "\",\"draft\":\""
                + UUID.randomUUID() + "\",\"text\":\"over the fence\"}");

        ada.hears("over the fence");
        grace.seesPosted(grace.says("quiet here"));
        assertThat(grace.diary().said()).containsExactly("quiet here");
    }

    private static String say(String text) {
        return "{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}";
    }
}
