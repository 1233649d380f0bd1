package org.example.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.Party;
import java.io.File;
import java.net.URI;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OurChatIT {
    @ArquillianResource
    private URI address;

    @AutoClose
    private Party party;

    /** The WAR as Maven packaged it. */
    @Deployment(testable = false)
    public static WebArchive ourChat() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/our-chat.war"));
    }

    @BeforeEach
    void the_party_begins() {
        party = Party.at(address);
    }

    @Test
    void two_people_talk() {
        Chatter ada = party.comes("Ada").creates("Garden");
        Chatter grace = party.comes("Grace").joins(ada.code());

        ada.says("Shall we begin?");
        grace.hears("Shall we begin?");
        grace.says("Yes");
        ada.hears("Yes");

        party.agrees();
    }

    @Test
    void a_disconnected_member_returns_and_nothing_is_lost_or_duplicated() {
        Flaky network = party.network();
        Chatter ada = party.comes("Ada").creates("Garden");
        Chatter grace = party.comes("Grace").through(network).joins(ada.code());
        ada.says("Shall we begin?");
        grace.hears("Shall we begin?");

        network.pause(Direction.TO_CLIENT);
        grace.insists("Can you hear me?");
        ada.hears("Can you hear me?");
        network.cut();
        network.calm();
        grace.isClosed();
        ada.says("I can");
        grace.resumes().seesAllAnswered();

        grace.hears("I can");
        assertEquals(
                List.of("Shall we begin?", "Can you hear me?", "I can"),
                grace.diary().said());
        assertTrue(grace.diary().welcome().orElseThrow().resumed());
        party.agrees();
    }

    @Test
    void a_text_over_our_limit_is_refused() {
        Chatter ada = party.comes("Ada").creates("Garden");

        ada.seesPosted(ada.says("a".repeat(200)));

        assertEquals("text-too-long", ada.isRefused(ada.says("a".repeat(201))).code());
    }
}
