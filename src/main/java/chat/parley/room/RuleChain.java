package chat.parley.room;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Budget;
import chat.parley.runtime.Mishap;
import chat.parley.runtime.Time;
import chat.parley.text.PlainText;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Chain of the rules of one type, found once and asked in order until one vetoes. An empty chain costs nothing. */
final class RuleChain<R> {
    private static final Logger LOG = Logger.getLogger(RuleChain.class.getName());
    /** The priority that CDI gives an observer without one. */
    private static final int NO_PRIORITY = Interceptor.Priority.APPLICATION + 500;
    /** Limits the warnings: every waiting page asks a broken rule again. */
    private static final Duration NEWS = Duration.ofMinutes(1);

    private final List<? extends Supplier<? extends R>> rules;
    private final int mostCodePoints;
    private final Budget news;

    /**
     * @param rules each created when it is first asked, so that a rule that cannot be created affects only the commands
     *     it is asked about
     * @param mostCodePoints the limit of a rule's message
     */
    RuleChain(List<? extends Supplier<? extends R>> rules, int mostCodePoints, Time time) {
        this.rules = List.copyOf(rules);
        this.mostCodePoints = mostCodePoints;
        this.news = new Budget(1, NEWS, time);
    }

    /** Returns the beans by priority, smaller first, and then by name. */
    static <R> List<Supplier<R>> sorted(Instance<R> beans) {
        return beans.handlesStream()
                .sorted(Comparator.<Instance.Handle<R>>comparingInt(rule -> priority(rule.getBean()))
                        .thenComparing(rule -> rule.getBean().getBeanClass().getName()))
                .<Supplier<R>>map(rule -> rule::get)
                .toList();
    }

    private static int priority(Bean<?> bean) {
        if (bean instanceof Prioritized prioritized) return prioritized.getPriority();
        Priority priority = bean.getBeanClass().getAnnotation(Priority.class);
        return priority == null ? NO_PRIORITY : priority.value();
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * Asks the rules in order.
     *
     * @throws Refused {@link Refusal#VETOED}, or {@link Refusal#UNAVAILABLE} if a rule failed
     */
    void ask(Function<R, Optional<String>> question) {
        for (Supplier<? extends R> rule : rules) {
            Optional<String> no = ask(rule, question);
            if (no.isPresent()) throw Refused.vetoed(shown(no.get()));
        }
    }

    private Optional<String> ask(Supplier<? extends R> rule, Function<R, Optional<String>> question) {
        try {
            return question.apply(rule.get()).map(String::strip);
        } catch (Throwable failed) {
            // Errors too: a class missing from the rule's JAR must fail one command, not the connection.
            if (news.trySpend()) LOG.log(Level.WARNING, "A rule failed (said once a minute)", Mishap.of(failed));
            throw new Refused(Refusal.UNAVAILABLE);
        }
    }

    private String shown(String words) {
        boolean fit = words.codePointCount(0, words.length()) <= mostCodePoints && PlainText.wellFormed(words);
        return fit ? words : "";
    }
}
