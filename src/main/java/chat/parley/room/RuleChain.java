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

/** The rules of one type, found once and asked in order until one vetoes. Without rules, asking costs nothing. */
final class RuleChain<R> {
    private static final Logger LOG = Logger.getLogger(RuleChain.class.getName());
    /** As CDI has it for an observer that names none. */
    private static final int NO_PRIORITY = Interceptor.Priority.APPLICATION + 500;
    /** Every waiting page asks a broken rule again, so not each failure is news. */
    private static final Duration NEWS = Duration.ofMinutes(1);

    private final List<? extends Supplier<? extends R>> rules;
    private final int mostCodePoints;
    private final Budget news;

    /**
     * @param rules made when they are first asked, so that one that cannot be made harms only what it is asked about
     * @param mostCodePoints of a rule's words
     */
    RuleChain(List<? extends Supplier<? extends R>> rules, int mostCodePoints, Time time) {
        this.rules = List.copyOf(rules);
        this.mostCodePoints = mostCodePoints;
        this.news = new Budget(1, NEWS, time);
    }

    /** The beans, those of smaller priority first, and of the same priority by name. */
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

    /** @throws Refused {@link Refusal#VETOED}, or {@link Refusal#UNAVAILABLE} if a rule failed */
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
            // Also errors: a class that the rule's JAR lacks must cost its author an answer, not the connection.
            if (news.trySpend()) LOG.log(Level.WARNING, "A rule failed (said once a minute)", Mishap.of(failed));
            throw new Refused(Refusal.UNAVAILABLE);
        }
    }

    private String shown(String words) {
        boolean fit = words.codePointCount(0, words.length()) <= mostCodePoints && PlainText.wellFormed(words);
        return fit ? words : "";
    }
}
