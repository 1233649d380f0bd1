package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests what becomes of the name of somebody who lost the connection. */
class HeldNamesIT extends Visits {
    @Deployment(testable = false)
    public static WebArchive parley() {
        return packagedWith("parley.live.grace=0.2s", "parley.room.nameHeld=1s", "parley.room.authorNameHeld=1h");
    }

    @Test
    void a_taken_name_is_told_with_the_time_when_it_is_free() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Answer present = joins(visitor(), grace.code(), "ada");
        assertThat(present.code()).isEqualTo("name-taken");
        assertThat(present.json().has("freeAt")).isFalse();
        assertThat(present.header("Retry-After")).isEmpty();
        ada.seesPosted(ada.says("Shall we begin?"));
        ada.isCutOff();
        grace.seesGoing("Ada");

        Answer held = joins(visitor(), grace.code(), "Ada");

        assertThat(held.status()).isEqualTo(409);
        assertThat(held.code()).isEqualTo("name-taken");
        assertThat(Instant.parse(held.json().text("freeAt")))
                .isAfter(Instant.now().plusSeconds(1800));
        assertThat(Long.parseLong(held.header("Retry-After"))).isBetween(1800L, 3600L);
        assertThat(joins(ada.visitor(), grace.code(), "Ada").status())
                .as("its owner")
                .isEqualTo(201);
    }

    @Test
    void the_join_page_says_who_has_the_name_or_when_it_is_free() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        assertThat(submits(grace.code(), "ADA").body()).contains("Ada is in this room. Choose another name.");
        ada.seesPosted(ada.says("Shall we begin?"));
        ada.isCutOff();
        grace.seesGoing("Ada");

        assertThat(submits(grace.code(), "Ada").body())
                .contains("until recently")
                .containsPattern("free in \\d+ min")
                .contains("Ada 2");
    }

    @Test
    void a_name_becomes_free_and_its_late_owner_continues_under_another_one() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        String id = ada.diary().welcome().orElseThrow().you().id();
        ada.isCutOff();
        grace.seesGoing("Ada");

        Visitor other = visitor();
        await().until(() -> joins(other, grace.code(), "Ada").status() == 201);

        assertThat(other.get("api/rooms/" + grace.code() + "/me").json().text("id"))
                .isNotEqualTo(id);
        assertThat(ada.visitor().get("api/rooms/" + grace.code() + "/me").status())
                .isEqualTo(401);
        assertThat(ada.visitor().get("join/" + grace.code()).body())
                .containsPattern(
                        "<p class=\"door__why\" data-why=\"signed-out\" role=\"status\">Someone took your name");
        assertThat(visitor().get("join/" + grace.code()).body()).doesNotContain("role=\"status\">Someone took");
        Answer back = joins(ada.visitor(), grace.code(), "Countess");
        assertThat(back.json().text("id")).isEqualTo(id);
    }

    private static Answer joins(Visitor who, String room, String name) {
        return who.post("api/rooms/" + room + "/members", named(name));
    }

    private Answer submits(String room, String name) {
        Visitor who = visitor();
        String door = "join/" + room;
        Form form = Form.of(who.get(door).body(), "enter").typed("enter:name", name);
        return who.submit(base().resolve(door).resolve(form.action()).toString(), form.fields());
    }
}
