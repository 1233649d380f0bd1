package chat.parley.room.memory;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Charter;
import chat.parley.log.Footprint;
import chat.parley.log.Footprints;
import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.Position;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.room.Garden;
import chat.parley.runtime.Epoch;
import chat.parley.runtime.Time;
import chat.parley.settings.LogSettings;
import chat.parley.text.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests many concurrent writers and readers at random; the seed is in the failure's message. */
class RoomLogStressTest {
    private static final int WRITERS = 4;
    private static final int MESSAGES = 5_000;

    private final long seed = System.nanoTime();
    private RoomLog log;
    private MemoryLedger ledger;
    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void readers_that_resume_get_every_event_once_in_order() throws Exception {
        begin(Map.of("parley.log.messages", "1000000", "parley.log.comings", "1000000"));
        List<Future<List<String>>> readers = IntStream.range(0, 3)
                .mapToObj(i -> people.submit(reader(new Random(seed + i), WRITERS * MESSAGES)))
                .toList();
        writers();
        List<String> first = readers.get(0).get(60, TimeUnit.SECONDS);
        assertThat(first).as("seed %d", seed).hasSize(WRITERS * MESSAGES).doesNotHaveDuplicates();
        for (Future<List<String>> reader : readers) {
            assertThat(reader.get(60, TimeUnit.SECONDS)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void a_reader_of_a_trimmed_log_learns_the_exact_gap() throws Exception {
        begin(Map.of("parley.log.messages", "50", "parley.log.comings", "50", "parley.log.bytes", "1000000"));
        Future<List<String>> reading = people.submit(() -> {
            List<String> read = new ArrayList<>();
            long cursor = 0;
            while (cursor < (long) WRITERS * MESSAGES) {
                Slice slice = log.after(cursor, 16, 100_000);
                for (long gone = cursor + 1; gone <= slice.after(); gone++) read.add("gone");
                read.addAll(slice.events());
                cursor = slice.to();
            }
            return read;
        });
        writers();
        List<String> read = reading.get(60, TimeUnit.SECONDS);
        assertThat(read).hasSize(WRITERS * MESSAGES);
        IntStream.range(0, read.size())
                .filter(i -> !read.get(i).equals("gone"))
                .forEach(i -> assertThat(read.get(i)).startsWith("{\"seq\":" + (i + 1) + ","));
    }

    private void begin(Map<String, String> settings) {
        LogSettings limits = Garden.with(settings).log();
        Footprint footprint = Footprints.unlimited();
        Notation notation = Garden.notation();
        log = new RoomLog(Epoch.random(), limits, Time.SYSTEM, notation, footprint);
        ledger = new MemoryLedger(Charter.of(Title.NONE), log, limits, Time.SYSTEM, notation, footprint);
    }

    private void writers() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            Member member = new Member("m" + w, "Person " + w);
            ledger.seat(member.id());
            writers.add(() -> {
                for (int i = 0; i < MESSAGES; i++) post(new RoomEvent.Said(member, UUID.randomUUID(), "word " + i), i);
                return null;
            });
        }
        for (Future<Void> writer : people.invokeAll(writers)) writer.get();
    }

    /** Posts a message; some drafts are sent twice, as by a page that did not receive the answer. */
    private void post(RoomEvent.Said said, int i) {
        Posted posted = ledger.append(said, Garden.draft(said));
        if (i % 7 == 0) assertThat(ledger.append(said, Garden.draft(said))).isEqualTo(new Posted(posted.seq(), true));
    }

    private Callable<List<String>> reader(Random random, int events) {
        return () -> {
            List<String> read = new ArrayList<>();
            while (read.size() < events) {
                RoomLog.Start start = log.start(new Position(log.epoch(), read.size()), log.head());
                assertThat(start.resumed()).isTrue();
                long cursor = start.cursor();
                for (int frames = random.nextInt(20); frames >= 0; frames--) {
                    Slice slice = log.after(cursor, 1 + random.nextInt(64), 1 + random.nextInt(20_000));
                    assertThat(slice.after()).isEqualTo(cursor);
                    read.addAll(slice.events());
                    cursor = slice.to();
                }
            }
            return read;
        };
    }
}
