package chat.parley.adversary;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The main program of the adversary. Its arguments are the address of the server, the seed, the duration in seconds,
 * the code of a room with people in it, and the names of attacks, or none for all. It ends when the time is over or its
 * input ends.
 */
public final class Adversary {
    /** The duration of a round in seconds, after which another attack starts. */
    private static final int ROUND_SECONDS = 15;

    private static final int MOST_TOGETHER = 5;

    private static final List<Supplier<Attack>> ALL = List.of(
            NeverReading::new,
            HangingUp::new,
            HugeNumbers::new,
            UnreadAnswers::new,
            Searches::new,
            Imports::new,
            Churn::new,
            TenWithEachSeat::new,
            Joins::new,
            ManyRooms::new,
            Removals::new,
            Toggling::new,
            Malformed::new,
            PlainGets::new,
            SlowBodies::new,
            Connections::new,
            FramesBegun::new,
            Upgrades::new,
            Thief::new,
            Usurpers::new);

    private record Going(Attack attack, Stage stage, int until) {}

    private final List<Going> going = new ArrayList<>();
    private final Random random;
    private final Loop loop;
    private final Web web;
    private final String link;
    private final long began;
    private int round;

    private Adversary(URI server, long seed, String link) {
        this.random = new Random(seed);
        this.loop = new Loop(new InetSocketAddress(server.getHost(), server.getPort()));
        this.web = new Web(server, loop);
        this.link = link;
        this.began = System.nanoTime();
    }

    public static void main(String... arguments) {
        endWithTheInput();
        long seed = Long.parseLong(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        List<Supplier<Attack>> attacks = named(List.of(arguments).subList(4, arguments.length));
        new Adversary(URI.create(arguments[0]), seed, arguments[3]).plays(attacks, seconds);
        System.out.println("The adversary has ended");
        System.exit(0);
    }

    private static List<Supplier<Attack>> named(List<String> names) {
        List<Supplier<Attack>> found = ALL.stream()
                .filter(one -> names.isEmpty() || names.contains(one.get().name()))
                .toList();
        if (found.size() < names.size()) throw new IllegalArgumentException("No such attack among " + names);
        return found;
    }

    private static void endWithTheInput() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException e) {
                System.out.println("The input broke: " + e);
            }
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** Runs each attack alone, or all in few rounds if the time is short; then random mixes. */
    private void plays(List<Supplier<Attack>> attacks, int seconds) {
        int rounds = Math.max(1, seconds / ROUND_SECONDS);
        long length = seconds * 1_000_000_000L / rounds;
        List<List<Supplier<Attack>>> plan = plan(attacks, rounds);
        for (int i = 0; i < rounds; i++) round(plan.get(i), began + (i + 1) * length);
        going.forEach(this::ends);
    }

    private List<List<Supplier<Attack>>> plan(List<Supplier<Attack>> attacks, int rounds) {
        List<Supplier<Attack>> order = new ArrayList<>(attacks);
        Collections.shuffle(order, random);
        int dealt = Math.min(rounds, order.size());
        List<List<Supplier<Attack>>> plan = new ArrayList<>();
        for (int i = 0; i < dealt; i++) plan.add(new ArrayList<>());
        for (int i = 0; i < order.size(); i++) plan.get(i % dealt).add(order.get(i));
        while (plan.size() < rounds) plan.add(mix(order));
        return plan;
    }

    private List<Supplier<Attack>> mix(List<Supplier<Attack>> attacks) {
        List<Supplier<Attack>> order = new ArrayList<>(attacks);
        Collections.shuffle(order, random);
        return order.subList(0, Math.min(order.size(), 2 + random.nextInt(MOST_TOGETHER - 1)));
    }

    private void round(List<Supplier<Attack>> attacks, long end) {
        for (Supplier<Attack> one : attacks) {
            Attack attack = one.get();
            Stage stage = new Stage(loop, web, new Random(random.nextLong()), link);
            going.add(new Going(attack, stage, round + attack.rounds()));
            loop.execute(() -> attack.begin(stage));
        }
        tell("begin " + going.stream().map(one -> one.attack().name()).toList());
        loop.runUntil(end);
        round++;
        going.stream().filter(one -> one.until() <= round).forEach(this::ends);
        going.removeIf(one -> one.until() <= round);
    }

    private void ends(Going one) {
        one.stage().ends();
        Tally tally = one.stage().tally;
        tell(one.attack().name() + " (" + one.attack().sentence() + "): " + tally);
        tally.spoils()
                .forEach(spoil -> System.out.println("spoils " + one.attack().name() + ": " + spoil));
    }

    private void tell(String what) {
        System.out.println((System.nanoTime() - began) / 1_000_000_000 + " s: " + what);
    }
}
