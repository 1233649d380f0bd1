package chat.parley.faults;

import chat.parley.testkit.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** Base of tests with two servers and one Redis, shared by all tests of a class, and people who use them. */
@Tag("readme")
abstract class WithNodes {
    static Nodes nodes;

    Party party;

    @BeforeAll
    static void two_servers_with_one_redis() {
        nodes = new Nodes();
    }

    @AfterAll
    static void they_stop() {
        nodes.close();
    }

    @BeforeEach
    void a_party() {
        party = Party.at(nodes.north().address());
    }

    @AfterEach
    void everybody_goes() {
        party.close();
    }

    /** A conversation of this many people in one room, alternately at the two servers. */
    Conversation conversation(int people) {
        return new Conversation(party, people, i -> nodes.both().get(i % 2).visitedBy("Ada " + i));
    }

    static void tell(String what, Conversation garden) {
        Figures.tell(
                what,
                "%d people, %d messages, %d returns, the longest after %d ms",
                garden.talkers().size(),
                garden.said(),
                garden.returns(),
                garden.longestMillis());
    }
}
