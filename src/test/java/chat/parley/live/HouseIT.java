package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.house.Badge;
import chat.parley.house.Clumsy;
import chat.parley.house.Crier;
import chat.parley.house.Doorkeeper;
import chat.parley.house.Greeter;
import chat.parley.house.Mood;
import chat.parley.house.NoCats;
import chat.parley.house.SwearJar;
import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Person;
import chat.parley.testkit.Position;
import chat.parley.testkit.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests the packaged WAR with two JARs of extensions: rules, bots and an identity. One rule always fails. */
class HouseIT extends Visits {
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" bean-discovery-mode=\"annotated\" version=\"4.0\"/>";

    @Deployment(testable = false)
    public static WebArchive parleyWithAHouse() {
        return packaged()
                .addAsLibraries(
                        jar("house.jar", SwearJar.class, Greeter.class, Crier.class),
                        jar("clumsy.jar", Clumsy.class),
                        jar("doors.jar", Doorkeeper.class, NoCats.class, Mood.class, Badge.class));
    }

    private static JavaArchive jar(String name, Class<?>... classes) {
        return ShrinkWrap.create(JavaArchive.class, name)
                .addClasses(classes)
                .addAsManifestResource(new StringAsset(BEANS), "beans.xml");
    }

    @Test
    void a_rule_refuses_with_its_own_words_and_accepts_other_messages() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("What a day"));

        String rude = ada.says("Drat, what a day");

        assertThat(ada.isRefused(rude).code()).isEqualTo("vetoed");
        Json frame = ada.diary().frames("refused").get(0);
        assertThat(frame.text("words")).isEqualTo("Please put it kindly, Ada.");
        assertThat(frame.has("retryAfterMs")).isFalse();
        ada.seesPosted(ada.says("What a bothersome day"));
        assertThat(ada.diary().said()).doesNotContain("Drat, what a day");
    }

    @Test
    void a_bot_greets_everybody_once_in_order_of_arrival() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        Chatter linus = comes("Linus").joins(ada.code());
        linus.hears("Welcome, Linus!");
        ada.seesPosted(ada.insists("Thank you"));

        ada.hears("Thank you");

        assertThat(ada.diary().said())
                .containsExactly("Welcome, Ada!", "Welcome, Grace!", "Welcome, Linus!", "Thank you");
        List.of(grace, linus).forEach(one -> one.hears("Thank you"));
        assertThat(Checker.among(List.of(ada, grace, linus))).isEmpty();
    }

    @Test
    void a_bot_answers_as_one_member_and_is_not_listed() {
        Chatter ada = comes("Ada").creates("Garden");
        Person greeter = ada.hears("Welcome, Ada!").by();

        ada.says("!time");

        ada.await(
                "the time",
                heard -> heard.said().stream().anyMatch(text -> text.matches("It is \\d\\d:\\d\\d UTC\\.")));
        assertThat(ada.diary().events())
                .filteredOn(event -> event.by().name().equals("Greeter"))
                .hasSize(2)
                .allMatch(event -> event.by().equals(greeter));
        assertThat(ada.diary().people()).extracting(Person::name).containsExactly("Ada");
    }

    @Test
    void a_bot_posts_in_rooms_that_it_finds_by_itself() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").creates("Orchard");

        ada.says("!cry Tea is served");

        assertThat(ada.hears("Tea is served").by().name()).isEqualTo("Crier");
        assertThat(grace.hears("Tea is served").by().name()).isEqualTo("Crier");
    }

    @Test
    void a_rule_that_fails_costs_one_message_and_nothing_else() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());

        String slipping = ada.says("A banana!");

        assertThat(ada.isRefused(slipping).code()).isEqualTo("unavailable");
        assertThat(ada.isRefused(slipping).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        ada.says("An apple");
        grace.hears("An apple");
        assertThat(grace.isRefused(grace.says("Bother, an apple")).code()).isEqualTo("vetoed");
        assertThat(ada.diary().closing()).isEmpty();
    }

    @Test
    void an_entry_rule_keeps_one_name_out_and_says_why() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesComing("Ada");
        Visitor mallory = visitor();

        Answer no = mallory.post("api/rooms/" + ada.code() + "/members", named("Mallory"));

        assertThat(no.status()).isEqualTo(422);
        assertThat(no.code()).isEqualTo("vetoed");
        assertThat(no.json().text("detail")).isEqualTo("This garden is closed to Mallory.");
        assertThat(mallory.post("api/rooms/" + ada.code() + "/members", named("Grace"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_entry_rule_closes_the_connection_of_a_member_it_no_longer_admits() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter trudy = comes("Trudy").withPatience(Duration.ofSeconds(2)).becomesMemberOf(ada.code());

        assertThatThrownBy(trudy::connects).hasMessageContaining("a welcome");

        assertThat(trudy.isClosed().code()).isEqualTo(1008);
        assertThat(ada.diary().people()).extracting(Person::name).containsExactly("Ada");
    }

    @Test
    void an_act_rule_refuses_one_act_and_no_other() {
        Chatter ada = comes("Ada").creates("Garden");
        long hello = ada.seesPosted(ada.says("Hello"));
        ada.seesPosted(ada.reacts(hello, "🌹", true));

        String cat = ada.reacts(hello, "🐈", true);

        assertThat(ada.isRefused(cat).code()).isEqualTo("vetoed");
        assertThat(ada.diary().frames("refused").get(0).text("words")).isEqualTo("No cats among the roses.");
    }

    @Test
    void a_field_that_an_extension_adds_to_messages_survives_a_resume_and_an_export() {
        Chatter ada = comes("Ada").creates("Garden");
        Position before = ada.await(
                        "a place in the log", diary -> diary.position().isPresent())
                .diary()
                .position()
                .orElseThrow();
        ada.sends(withExtras("happy"));
        assertThat(extras(ada.hears("Hello"))).isEqualTo("{\"mood\":\"happy\"}");

        ada.isCutOff().resumesAfter(before);

        assertThat(extras(ada.hears("Hello"))).isEqualTo("{\"mood\":\"happy\"}");
        String file = ada.visitor().get("api/rooms/" + ada.code() + "/export").body();
        assertThat(file).contains("\"extras\":{\"mood\":\"happy\"}").doesNotContain("weather");
        ada.sends(withExtras("grumpy"));
        assertThat(ada.isRefusedFor("vetoed").code()).isEqualTo("vetoed");
    }

    /** A message with an unknown second field. */
    private static String withExtras(String mood) {
        return "{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"Hello\",\"extras\":{\"mood\":\""
                + mood + "\",\"weather\":\"fine\"}}";
    }

    private static String extras(Event event) {
        return event.all().object("extras").toString();
    }

    @Test
    void rules_are_asked_in_the_order_of_their_priorities() {
        Chatter ada = comes("Ada").creates("Garden");

        assertThat(ada.isRefused(ada.says("A banana!")).code()).isEqualTo("unavailable");
        assertThat(ada.isRefused(ada.says("Drat, a banana!")).code()).isEqualTo("vetoed");
    }

    @Test
    void an_identity_from_a_jar_knows_a_visitor_who_comes_again_without_cookies() {
        String room = "api/rooms/" + newRoom("Garden");
        String origin = Visitor.originOf(base());

        Answer joined = visitor()
                .post(
                        room + "/members",
                        "application/json",
                        Json.empty().with("name", "Grace").toString(),
                        "Origin",
                        origin,
                        "X-Badge",
                        "7");

        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        assertThat(visitor().get(room + "/me", "X-Badge", "7").body()).isEqualTo(joined.body());
        assertThat(visitor().get(room + "/me", "X-Badge", "8").status()).isEqualTo(401);
        assertThat(visitor().get(room + "/me").status()).isEqualTo(401);
    }
}
