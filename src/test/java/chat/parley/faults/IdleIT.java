package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests many idle connections. Needs 10 000 file handles for each of the two processes: {@code ulimit -n 16384}. */
class IdleIT extends Faults {
    private static final int PEOPLE = Integer.getInteger("faults.idle", 10_000);
    private static final int IN_A_ROOM = 10;
    private static final int PER_SECOND = 1_000;
    private static final int BEATS = 2;

    @Test
    void ten_thousand_silent_connections_cost_little() {
        serves(Map.of("parley.log.comings", "1000", "parley.live.grace", "1s"), "-Xmx1g");
        Vitals empty = server.vitals();
        List<Member> members = new Guests(server.address()).members(PEOPLE, PEOPLE / IN_A_ROOM);
        Crowd first = gathered(members);
        first.close();
        Vitals invited = registered(0, Duration.ofSeconds(90));

        long began = System.nanoTime();
        Crowd crowd = gathered(members);
        long opened = millisSince(began);
        Vitals held = server.vitals();
        assertThat(held.registered()).isEqualTo(PEOPLE);
        String cost = beats(crowd);
        assertThat(crowd.troubles()).isEmpty();
        long resident = server.residentMegabytes();
        crowd.close();
        Vitals after = isBackAt(invited);
        Figures.tell(
                "F30",
                "%d connections opened in %d ms; heap each: session and membership %d, connection %d bytes; %s;"
                        + " resident %d MB; held: %s; afterwards: %s",
                PEOPLE,
                opened,
                (invited.heap() - empty.heap()) / PEOPLE,
                (held.heap() - invited.heap()) / PEOPLE,
                cost,
                resident,
                held,
                after);
    }

    private Crowd gathered(List<Member> members) {
        Crowd crowd = party.also(new Crowd(server.address(), members, System.nanoTime()));
        crowd.gathers(PER_SECOND);
        until("everybody is here", Duration.ofSeconds(90), () -> crowd.here() == PEOPLE);
        assertThat(crowd.refusals).isEmpty();
        return crowd;
    }

    private String beats(Crowd crowd) {
        int[] had = crowd.members().stream().mapToInt(member -> member.beats).toArray();
        double processor = server.processorSeconds();
        long began = System.nanoTime();
        until("everybody is asked and answers", Duration.ofSeconds(90), () -> {
            int[] now =
                    crowd.members().stream().mapToInt(member -> member.beats).toArray();
            for (int i = 0; i < now.length; i++) if (now[i] < had[i] + BEATS) return false;
            return crowd.here() == PEOPLE;
        });
        double seconds = millisSince(began) / 1000.0;
        return "%d beats for each in %.0f s took %.1f %% of a core"
                .formatted(BEATS, seconds, 100 * (server.processorSeconds() - processor) / seconds);
    }
}
