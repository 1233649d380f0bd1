package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests further faults of two servers with one Redis while people talk. */
@Tag("faults")
class NodesFaultsIT extends WithNodes {
    private static final int PEOPLE = 50;
    private static final int A_WHILE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(60);
    private static final Duration SEEN_TO_BE_DEAD = Duration.ofSeconds(20);

    /** F02. */
    @Test
    void acknowledged_messages_survive_the_loss_of_all_servers() {
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

    /** F05, for members who do not move. */
    @Test
    void members_of_a_dead_server_leave_once_within_twenty_seconds() {
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
    void a_server_paused_for_a_minute_sends_nothing_stale_when_it_resumes() {
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
    void a_rolling_restart_loses_nothing_and_everybody_returns() {
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
