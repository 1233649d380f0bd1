package chat.parley.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A round of the adversary: its attacks, and its start and end. */
record Rounds(String attacks, long from, long to) {
    private static final Pattern BEGIN = Pattern.compile("(\\d+) s: begin \\[(.*)]");
    private static final long SECOND = 1_000_000_000L;

    /** The rounds that the adversary reported. */
    static List<Rounds> of(List<String> said) {
        List<Matcher> begun =
                said.stream().map(BEGIN::matcher).filter(Matcher::matches).toList();
        List<Rounds> all = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            long to = i + 1 < begun.size() ? seconds(begun.get(i + 1)) : Long.MAX_VALUE / SECOND;
            all.add(new Rounds(begun.get(i).group(2), seconds(begun.get(i)), to));
        }
        return all;
    }

    private static long seconds(Matcher line) {
        return Long.parseLong(line.group(1));
    }

    /** The measurements of the round. */
    String told(Measures measures) {
        List<Times.One> messages = within(measures, measures.messages);
        List<Times.One> joins = within(measures, measures.joins);
        List<Times.One> pages = within(measures, measures.pages);
        long troubles = measures.troubles().stream()
                .filter(line -> holds(Long.parseLong(line.split(" ", 2)[0])))
                .count();
        return "%4d s %s: %d messages, worst %.0f ms; worst page %.0f ms, join %.0f ms; %d troubles"
                .formatted(from, attacks, messages.size(), worst(messages), worst(pages), worst(joins), troubles);
    }

    private List<Times.One> within(Measures measures, Times times) {
        return times.all().stream()
                .filter(one -> holds((one.began() - measures.began) / SECOND))
                .toList();
    }

    private boolean holds(long second) {
        return second >= from && second < to;
    }

    private static double worst(List<Times.One> some) {
        return some.stream().mapToDouble(Times.One::millis).max().orElse(0);
    }
}
