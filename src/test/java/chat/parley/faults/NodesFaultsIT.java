package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What else may happen to two servers with one Redis while people talk. */
@Tag("faults")
class NodesFaultsIT extends WithNodes {
    private static final int PEOPLE = 50;
    private static final int A_WHILE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(60);
    private static final Duration SEEN_TO_BE_DEAD = Duration.ofSeconds(20);

    /** F02. */
    @Test
    void when_all_servers_are_killed_what_was_acknowledged_is_in_the_room_when_one_starts_again() {
        Conversation garden = conversation(PEOPLE);

        garden.during(() -> {
            garden.goesOnBy(A_WHILE);
            nodes.north().isKilled(nodes.south());
            nodes.south().isKilled(nodes.north());
            nodes.south().returns();
            garden.goesOnBy(A_WHILE);
        });

        garden.isWhole();
        assertThat(garden.returns()).isGreaterThanOrEqualTo(PEOPLE);
        nodes.north().returns();
        tell("F02", garden);
    }

    /** F05, of those who do not move. */
    @Test
    void whoever_was_on_a_dead_server_and_does_not_come_back_leaves_within_twenty_seconds_and_once() {
        Chatter grace = party.also(nodes.south().visitedBy("Grace")).creates("Garden");
        List<Chatter> lost = List.of(
                party.also(nodes.north().visitedBy("Ada")).joins(grace.code()),
                party.also(nodes.north().visitedBy("Linus")).joins(grace.code()));
        lost.forEach(one -> grace.seesComing(one.name()));
        assertThat(grace.diary().people()).hasSize(3);

        nodes.north().isKilled(nodes.south());
        long began = System.nanoTime();
        grace.withPatience(SEEN_TO_BE_DEAD);
        lost.forEach(one -> grace.seesGoing(one.name()));
        long took = Faults.millisSince(began);
        nodes.north().returns();

        grace.seesPosted(grace.says("Only me."));
        assertThat(grace.diary().people()).extracting(Person::name).containsExactly("Grace");
        assertThat(grace.diary().events().stream().filter(event -> event.kind().equals("left")))
                .extracting(Event::by)
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Ada", "Linus");
        Figures.tell("F05", "those who did not move had left after %d ms", took);
    }

    /** F06. */
    @Test
    void a_server_that_stood_still_for_a_minute_says_nothing_old_when_it_goes_on() {
        Conversation garden = conversation(PEOPLE);

        garden.during(() -> {
            garden.goesOnBy(A_WHILE);
            nodes.north().server().sleepsFor(PAUSE, () -> {
                nodes.north().isPassedBy(nodes.south());
                garden.goesOnBy(A_WHILE);
            });
            garden.goesOnBy(A_WHILE);
        });

        nodes.north().isVisitedAgain();
        String code = garden.talkers().get(0).chatter().code();
        Chatter newcomer = party.also(nodes.north().visitedBy("Grace")).joins(code);
        garden.isWhole();
        assertThat(newcomer.diary().people()).hasSize(PEOPLE + 1);
        tell("F06", garden);
    }

    /** F08. */
    @Test
    void when_servers_are_restarted_one_after_the_other_nothing_is_lost_and_all_come_back() {
        Conversation garden = conversation(PEOPLE);

        garden.during(() -> {
            for (Node node : nodes.both()) {
                garden.goesOnBy(A_WHILE);
                node.isStopped(nodes.otherThan(node));
                garden.goesOnBy(A_WHILE);
                node.returns();
            }
            garden.goesOnBy(A_WHILE);
        });

        garden.isWhole();
        tell("F08", garden);
    }
}
