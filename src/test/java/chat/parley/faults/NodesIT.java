package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One conversation over two servers with one Redis, and what becomes of it when one of the three is killed. */
class NodesIT extends WithNodes {
    private static final int PEOPLE = 50;
    private static final int A_WHILE = 100;

    @Test
    void people_on_two_servers_are_in_one_room() {
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
    void when_a_server_is_killed_its_people_go_on_on_the_other_and_nothing_is_lost_or_doubled() {
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
    void when_redis_is_killed_everybody_stays_and_nothing_that_was_acknowledged_is_lost_or_doubled() {
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
