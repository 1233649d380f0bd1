package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Moderator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests a room with far more trolls than people, whom one moderator bans while the others talk. */
class TrollsIT extends Faults {
    private static final int TROLLS = 200;
    private static final int EACH = 3;
    private static final int PER_SECOND = 100;
    private static final int BANS_IN_A_ROUND = 20;

    private final List<String> said = new ArrayList<>();
    private long slowest;

    @Test
    void one_moderator_bans_two_hundred_trolls_while_people_talk() {
        serves(Map.of("parley.posts.burst", "1000000"));
        Chatter ada = party.also(Chatter.visiting(server.address(), "Ada")).creates("Garden");
        Chatter grace = party.also(Chatter.visiting(server.address(), "Grace")).joins(ada.code());
        Chatter hedy = party.also(Chatter.visiting(server.address(), "Hedy")).joins(ada.code());
        ada.seesComing("Hedy");
        ada.seesPosted(new Moderator(ada).appoints(grace, "moderator"));
        Crowd trolls = trolls(ada.code());
        troll(trolls, grace);

        long began = System.nanoTime();
        for (int i = 0; i < TROLLS; i++) {
            ban(grace, trolls.members().get(i));
            if (i % BANS_IN_A_ROUND == 0) talk(ada, hedy);
        }
        long millis = millisSince(began);

        until("all trolls are out", SOON, () -> trolls.here() == 0);
        until("they knock", SOON, () -> trolls.refusals.size() >= TROLLS);
        assertThat(trolls.members()).extracting(troll -> troll.closed).containsOnly(MemberProtocol.OUT);
        assertThat(trolls.refusals).allMatch(line -> line.contains(" 403 "));
        talk(ada, hedy);
        assertThat(ada.history().said()).isEqualTo(said);
        assertThat(eventsAfterTheirBans(hedy)).containsOnly("left");
        assertThat(grace.visitor()
                        .get("api/rooms/" + ada.code() + "/bans")
                        .json()
                        .objects("bans"))
                .hasSize(TROLLS);
        party.agrees();
        Figures.tell(
                "trolls",
                "%d trolls, %d messages: all banned and removed in %d ms; the slowest message of the others took %d ms",
                TROLLS,
                TROLLS * EACH,
                millis,
                slowest);
    }

    private Crowd trolls(String code) {
        Guests guests = new Guests(server.address());
        List<Member> members = IntStream.range(0, TROLLS)
                .parallel()
                .mapToObj(i -> guests.member(code, "Troll " + i))
                .toList();
        Crowd trolls = party.also(new Crowd(server.address(), members, System.nanoTime()));
        trolls.gathers(PER_SECOND);
        until("all trolls are here", Duration.ofSeconds(60), () -> trolls.here() == TROLLS);
        return trolls;
    }

    private static void troll(Crowd trolls, Chatter listener) {
        for (int i = 0; i < EACH; i++)
            for (Member troll : trolls.members()) trolls.says(troll, "Buy this, " + i + " times!");
        listener.await("all of it", heard -> heard.said().size() == TROLLS * EACH);
    }

    private static void ban(Chatter moderator, Member troll) {
        moderator.seesPosted(new Moderator(moderator)
                .does(Json.empty().with("type", "ban").with("member", troll.id).with("messages", true)));
    }

    private void talk(Chatter speaker, Chatter listener) {
        String text = "We are still here " + said.size();
        long began = System.nanoTime();
        speaker.says(text);
        listener.hears(text);
        slowest = Math.max(slowest, millisSince(began));
        said.add(text);
    }

    /** The kinds of events of people after they were banned. */
    private static Set<String> eventsAfterTheirBans(Chatter reader) {
        List<Event> events = reader.diary().events();
        Map<String, Long> bans = events.stream()
                .filter(event -> event.kind().equals("banned"))
                .collect(Collectors.toMap(event -> event.all().object("member").text("id"), Event::seq));
        return events.stream()
                .filter(event -> event.seq() > bans.getOrDefault(event.by().id(), Long.MAX_VALUE))
                .map(Event::kind)
                .collect(Collectors.toSet());
    }
}
