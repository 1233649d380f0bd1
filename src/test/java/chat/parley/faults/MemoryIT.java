package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests a server with little memory and everything at its limits at once. */
class MemoryIT extends Faults {
    private static final String HEAP = "-Xmx192m";
    /**
     * The heap for begun frames: Liberty keeps up to 64 KiB of a frame for each of the 2 000 connections that one
     * address may have.
     */
    private static final String HEAP_OF_FRAMES = "-Xmx256m";

    private static final int ROOMS = 100;
    private static final int PEOPLE = 2_000;
    private static final int DEAF = 200;
    private static final int BEGINNERS = 1_800;
    private static final int BEGUN = 60_000;
    /**
     * The number of letters at once: all of them take more than an eighth of the memory of the logs, so evicting old
     * ones each second is too slow.
     */
    private static final int AT_ONCE = 4;
    /** A text of the maximum length, with letters that take two bytes each on the heap. */
    private static final String LETTER = "園".repeat(4_000);

    @Test
    void a_full_server_refuses_and_keeps_running() {
        serves(Map.of("parley.posts.burst", "100000", "parley.gate.connectionsPerAddress", "2000"), HEAP);
        Crowd crowd = crowd(PEOPLE, ROOMS);
        assertThat(crowd.refusals).isEmpty();
        Member late = new Guests(server.address()).member(crowd.members().get(0).code, "Late");
        Crowd tooMany = party.also(new Crowd(server.address(), List.of(late), 1));
        tooMany.gathers(1);
        until("one too many is refused", Duration.ofSeconds(20), () -> !tooMany.refusals.isEmpty());
        tooMany.close();
        crowd.stopReading(crowd.members().subList(0, DEAF));

        talkUntilRefused(crowd);
        Vitals full = server.vitals();
        crowd.close();
        Vitals after = registered(0, Duration.ofMinutes(2));

        assertThat(crowd.refused()).containsOnly("unavailable");
        assertThat(server.complaints()).isEmpty();
        Figures.tell(
                "F09",
                "%s: %d connections, %d who do not read, letters until %d refusals: no OutOfMemoryError;"
                        + " full: %s; after: %s",
                HEAP,
                PEOPLE,
                DEAF,
                crowd.refused().size(),
                full,
                after);
    }

    @Test
    void unfinished_frames_share_a_memory_limit() {
        begin(HEAP, RawFrame.text("x".repeat(BEGUN)).unfinished().encoded(), "a part of 60 KB of a frame without end");
    }

    @Test
    void unfinished_frames_fit_into_memory() {
        byte[] whole = RawFrame.text("x".repeat(BEGUN + 1_000)).encoded();
        begin(HEAP_OF_FRAMES, Arrays.copyOf(whole, BEGUN), "the first 60 KB of a frame");
    }

    /** Many clients begin a frame at once; others keep talking, and in the end no begun frame is left. */
    private void begin(String heap, byte[] begun, String what) {
        serves(Map.of("parley.posts.burst", "1000"), heap);
        Chatter ada = party.comes("Ada").withPatience(Duration.ofSeconds(30)).creates("Garden");
        Crowd crowd = crowd(BEGINNERS, ROOMS);
        Vitals before = server.vitals();

        crowd.members().forEach(member -> crowd.sends(member, begun));
        for (int i = 0; i < 20; i++) ada.seesPosted(ada.says("Still here " + i));
        until(
                "all of them are closed",
                Duration.ofSeconds(90),
                () -> crowd.members().stream().allMatch(member -> member.welcomes > 1 || member.closed != 0));
        Map<Integer, Long> codes = crowd.members().stream()
                .collect(Collectors.groupingBy(member -> member.closed, TreeMap::new, Collectors.counting()));
        crowd.close();
        Vitals after = registered(1, Duration.ofMinutes(2));

        party.agrees();
        Figures.tell(
                "F09",
                "%s: %d connections, each with %s: closed with %s; before: %s; after: %s",
                heap,
                BEGINNERS,
                what,
                codes,
                before,
                after);
    }

    private static void talkUntilRefused(Crowd crowd) {
        List<Member> talkers = crowd.members().subList(DEAF, DEAF + ROOMS);
        until("it is full", Duration.ofSeconds(90), () -> {
            for (int i = 0; i < AT_ONCE; i++) talkers.forEach(member -> crowd.says(member, LETTER));
            Faults.pass(1_000);
            return crowd.refused().size() > ROOMS;
        });
    }
}
