package chat.parley.listen;

import chat.parley.log.Content;
import chat.parley.runtime.Mishap;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Observers of activities. They are resolved once, called in the order of their priorities, and isolated from each
 * other. {@code Event.fire} would resolve them each time, and an observer that throws would keep the event from the
 * rest.
 */
final class Observers {
    private static final Logger LOG = Logger.getLogger(Observers.class.getName());

    /** Sample events: CDI resolves the observers of an event, not of a type. */
    private static final List<Object> EXAMPLES = List.of(
            new MessagePosted(null, 0, Instant.EPOCH, null, null, Content.of("")),
            new MessageEdited(null, 0, Instant.EPOCH, null, null, 0, ""),
            new MessageRemoved(null, 0, Instant.EPOCH, null, null, 0),
            new MessageReacted(null, 0, Instant.EPOCH, null, null, 0, "", true),
            new MemberRenamed(null, 0, Instant.EPOCH, null, null, ""),
            new TopicChanged(null, 0, Instant.EPOCH, null, null, ""),
            new OtherActivity(null, 0, Instant.EPOCH, null, ""),
            new MemberJoined(null, 0, Instant.EPOCH, null),
            new MemberLeft(null, 0, Instant.EPOCH, null),
            new EventsMissed(null, 0, 0),
            new RoomOpened(null),
            new RoomForgotten(null));

    private final Map<Class<?>, List<ObserverMethod<? super Object>>> byType;

    /** @param finding resolves the observers of an event, as {@code BeanManager.resolveObserverMethods} does */
    Observers(Function<Object, ? extends Collection<? extends ObserverMethod<? super Object>>> finding) {
        byType = EXAMPLES.stream()
                .collect(Collectors.toUnmodifiableMap(Object::getClass, example -> sorted(finding.apply(example))));
    }

    private static List<ObserverMethod<? super Object>> sorted(
            Collection<? extends ObserverMethod<? super Object>> observers) {
        return observers.stream()
                .<ObserverMethod<? super Object>>map(observer -> observer)
                .filter(observer -> !observer.isAsync())
                .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
                .toList();
    }

    boolean isEmpty() {
        return byType.values().stream().allMatch(List::isEmpty);
    }

    void tell(Object event) {
        for (ObserverMethod<? super Object> observer : byType.get(event.getClass())) tell(observer, event);
    }

    private static <T> void tell(ObserverMethod<T> observer, T event) {
        try {
            observer.notify(new FiredEvent<>(event));
        } catch (Throwable failed) {
            // Errors too: a class missing from one JAR must not keep events from the other observers.
            LOG.log(
                    Level.WARNING,
                    Mishap.of(failed),
                    () -> observer.getBeanClass().getName() + " failed at " + describe(event));
        }
    }

    /** Returns the name of the event for the log, without its text: messages do not belong in a log file. */
    private static String describe(Object event) {
        String type = event.getClass().getSimpleName();
        return event instanceof RoomActivity activity ? type + " " + activity.seq() : type;
    }
}
