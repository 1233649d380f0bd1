package chat.parley.room.redis;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Charter;
import chat.parley.log.Footprint;
import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.RoomLog;
import chat.parley.room.Attendance;
import chat.parley.room.Typing;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.Title;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a server keeps no budget of members whose seats are gone, or strangers would fill its memory. */
class MemberLimitsTest {
    private static final Member ADA = new Member("m1", "Ada");
    private static final Member GRACE = new Member("m2", "Grace");

    private final Settings settings = Settings.defaults();
    private final Parts parts =
            new Parts(Time.SYSTEM, new Notation(event -> "", fields -> null), new Footprint(settings));
    private final MemberLimits memberLimits = new MemberLimits(null, settings, parts);

    @Test
    void a_budget_is_kept_as_long_as_the_seat() {
        Signals signals = new Signals(
                new RoomLog("epoch", settings.log(), parts.time(), parts.notation(), parts.footprint()),
                new LocalConnections(),
                new Typing(settings.live().presence().typing(), parts.time()),
                new RedisAway(null, "node", parts.time()),
                new People(new Attendance(parts.time())),
                memberLimits);
        Replica replica = new Replica(null, signals, Charter.of(Title.NONE));
        var budget = memberLimits.of("ada", ADA).budget();
        memberLimits.of("grace", GRACE);
        assertThat(memberLimits.of("ada", ADA).budget()).isSameAs(budget);
        assertThat(memberLimits.size()).isEqualTo(2);

        replica.apply(new Signal.SeatLost("ada", ADA.id()));

        assertThat(memberLimits.size()).as("Grace's is left").isEqualTo(1);
        assertThat(memberLimits.of("ada", ADA).budget()).isNotSameAs(budget);
    }

    @Test
    void a_server_that_may_have_missed_releases_forgets_all_budgets() {
        for (Member member : List.of(ADA, GRACE)) memberLimits.of(member.name(), member);

        memberLimits.forgetAll();

        assertThat(memberLimits.size()).isZero();
    }
}
