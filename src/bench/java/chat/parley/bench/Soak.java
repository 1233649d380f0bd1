package chat.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ten hours of a server in ten minutes: everything happens 60 times as often, and times in the settings are 60 times as short. */
final class Soak {
    private static final String TROUBLE = "ten hours of soak, 60 times as fast";
    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double MEGABYTE = 1e6;

    /** What Parley's log says of something that stays off until the server is restarted. */
    private static final Pattern OFF_FOR_GOOD =
            Pattern.compile("for good|from now on|slower way|cannot be freed|until .* restart");

    /**
     * The defaults, divided by 60. But a thousand people need their time until all who joined are connected, and a busy
     * machine pauses the load for longer than a sixtieth of the time after which silence ends a connection.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("LOG_DRAFTSFOR", "10s"),
            Map.entry("ROOM_IDLE", "24m"),
            Map.entry("ROOM_UNENTERED", "30s"),
            Map.entry("ROOM_NAMEHELD", "2s"),
            Map.entry("ROOM_AUTHORNAMEHELD", "30s"),
            Map.entry("LIVE_PINGINTERVAL", "0.417s"),
            Map.entry("LIVE_IDLETIMEOUT", "5s"),
            Map.entry("LIVE_GRACE", "0.133s"),
            Map.entry("LIVE_TYPING", "0.083s"),
            Map.entry("LIVE_AWAY", "5s"),
            Map.entry("GATE_GUESSESPER", "1s"),
            Map.entry("GATE_CREATIONSPER", "60s"),
            Map.entry("BUDGET_SETTLED", "1s"),
            Map.entry("BUDGET_JOINS", "600 in 30s"),
            Map.entry("BUDGET_ALLJOINS", "6000 in 10s"),
            Map.entry("BUDGET_ROOMJOINS", "360 in 30s"),
            Map.entry("BUDGET_ALLROOMJOINS", "2000 in 10s"),
            Map.entry("BUDGET_CONNECTS", "1500 in 10s"),
            Map.entry("BUDGET_ALLCONNECTS", "20000 in 10s"),
            Map.entry("BUDGET_ROOMCONNECTS", "900 in 10s"),
            Map.entry("BUDGET_ALLROOMCONNECTS", "6000 in 10s"),
            Map.entry("BUDGET_TALK", "20 in 0.05s"),
            Map.entry("BUDGET_ALLTALK", "1000 in 0.167s"),
            Map.entry("BUDGET_VOICE", "6 in 0.2s"));

    private final Options options;
    private final PrintStream out;

    Soak(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run(Results results) throws IOException, InterruptedException {
        Peers.checkFree(options.secondPort());
        SecondLiberty liberty = new SecondLiberty(options, "soak");
        liberty.likeTheFirst();
        Map<String, String> settings = new HashMap<>();
        SETTINGS.forEach((name, value) -> settings.put("PARLEY_" + name, value));
        try (Program server = liberty.start(Core.SERVERS, settings, Server.LIBERTY_IS_READY)) {
            Contestant parley = Contestant.parley(options.secondPort(), options.seenPerSecond());
            Rounds rounds = new Rounds(results, out);
            rounds.add(parley);
            rounds.warm();
            Turns turns = Turns.before(parley, out);
            wander(server.pid(), results);
            turns.after(TROUBLE, results);
        }
        results.add(new Bound(
                "lines in the log of the soak that say that something is off for good", 0, offForGood(liberty.log())));
    }

    private void wander(long pid, Results results) throws IOException, InterruptedException {
        try (Wanderers people = new Wanderers(options.secondPort())) {
            people.wander(WARM);
            Footprint before = Footprint.of(pid, people);
            people.wander(options.soak());
            Footprint after = Footprint.of(pid, people);
            out.println(TROUBLE + ": " + people.inWords());
            results.add(Recovery.held(TROUBLE, "heap, MB", before.heap() / MEGABYTE, after.heap() / MEGABYTE));
            results.add(Recovery.held(TROUBLE, "threads", (double) before.threads(), (double) after.threads()));
        }
    }

    /** The number of such lines in a server's log. */
    static long offForGood(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> OFF_FOR_GOOD.matcher(line).find()).count();
        }
    }

    /** What the server holds while everybody is connected and nobody talks. */
    private record Footprint(long heap, long threads) {
        static Footprint of(long pid, Wanderers people) throws IOException, InterruptedException {
            people.rest(Heap.CALM, () -> true);
            // Beats are answered meanwhile.
            CompletableFuture<Long> heap = CompletableFuture.supplyAsync(live(new Heap(pid))::getAsLong);
            people.rest(PATIENCE, () -> !heap.isDone());
            try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
                return new Footprint(heap.join(), threads.count());
            }
        }

        private static LongSupplier live(Heap heap) {
            return () -> {
                try {
                    return heap.live();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            };
        }
    }
}
