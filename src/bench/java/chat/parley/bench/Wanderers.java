package chat.parley.bench;

import chat.parley.crowd.FrameWriter;
import chat.parley.crowd.Sockets;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * The people of the soak, on one thread. In fast motion, all of them say something every tenth of a second, lose their
 * connection every four seconds, and leave the room to come back at once every twenty seconds.
 */
final class Wanderers implements AutoCloseable {
    private static final int PEOPLE = 400;
    private static final int IN_A_ROOM = 20;
    private static final double SAYS_PER_SECOND = 4000;
    private static final double CUTS_PER_SECOND = 100;
    private static final double LEAVES_PER_SECOND = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FrameWriter writer = new FrameWriter();
    private final List<Wanderer> people = new ArrayList<>();
    private final Random random = new Random(1);
    private final Line line = new Line(Parley.SAY, Mark.LENGTH);
    private final FrontDoor door;
    private final Wandering talk;
    private final Sockets<Wanderer> sockets;
    private long said;
    private long cut;
    private long left;

    /** Brings all people into their rooms on the server at this port. */
    Wanderers(int port) throws IOException, InterruptedException {
        door = new FrontDoor(port);
        talk = new Wandering(writer, door.origin());
        sockets = new Sockets<>(URI.create(door.origin()), talk, writer);
        String code = "";
        for (int id = 0; id < PEOPLE; id++) {
            if (id % IN_A_ROOM == 0) code = door.room();
            Wanderer person = new Wanderer(id, code, door.member(code, "Ada " + id));
            people.add(person);
            sockets.open(person);
            poll();
        }
        rest(PATIENCE, () -> !allAreHere());
        if (!allAreHere()) throw new IOException("not all people of the soak were let in: " + talk.inWords());
    }

    void wander(Duration length) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        double seconds = 0;
        int says = 0;
        int cuts = 0;
        int leaves = 0;
        while (seconds < length.toSeconds()) {
            for (; says < seconds * SAYS_PER_SECOND; says++) say(anyone());
            for (; cuts < seconds * CUTS_PER_SECOND; cuts++) cut(anyone());
            for (; leaves < seconds * LEAVES_PER_SECOND; leaves++) leave(anyone());
            comeBack();
            poll();
            seconds = (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Nobody does anything, but everybody answers beats and comes back. */
    void rest(Duration atMost, BooleanSupplier condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end && condition.getAsBoolean()) {
            comeBack();
            poll();
        }
    }

    String inWords() {
        return String.format(Locale.ROOT, "%,d messages, %,d cuts, %,d leaves: %s", said, cut, left, talk.inWords());
    }

    @Override
    public void close() throws IOException {
        for (Wanderer person : people) sockets.close(person);
        sockets.close();
    }

    private boolean allAreHere() {
        return people.stream().allMatch(person -> person.here);
    }

    private Wanderer anyone() {
        return people.get(random.nextInt(people.size()));
    }

    private void say(Wanderer person) {
        if (!person.here) return;
        said++;
        write(person, line.with(System.nanoTime(), person.id));
    }

    private void cut(Wanderer person) throws IOException {
        if (!person.here) return;
        cut++;
        if (random.nextBoolean()) sockets.resetsWhenClosed(person);
        sockets.close(person);
        person.here = false;
        talk.gone.add(person);
    }

    private void leave(Wanderer person) {
        if (!person.here) return;
        left++;
        person.leaves = true;
        person.here = false;
        write(person, Wandering.LEAVE);
    }

    private void write(Wanderer person, byte[] frame) {
        try {
            writer.text(person, frame);
        } catch (IOException end) {
            sockets.lose(person, end);
        }
    }

    private void comeBack() throws IOException, InterruptedException {
        for (int more = talk.gone.size(); more > 0; more--) {
            Wanderer person = talk.gone.remove();
            if (person.leaves) person.session = door.member(person.code, "Ada " + person.id, person.session);
            person.leaves = false;
            sockets.open(person);
        }
    }

    private void poll() throws IOException {
        sockets.poll(1);
        talk.check();
    }
}
