package chat.parley.listen;

import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Consumer;

/** An observer method as CDI would find it, but without CDI. */
record Observer(Class<?> type, int priority, boolean isAsync, Consumer<Object> deed) implements ObserverMethod<Object> {
    @Override
    public void notify(EventContext<Object> told) {
        deed.accept(told.getEvent());
    }

    @Override
    public int getPriority() {
        return priority;
    }

    @Override
    public Class<?> getBeanClass() {
        return ObserversTest.class;
    }

    @Override
    public Bean<?> getDeclaringBean() {
        return null;
    }

    @Override
    public Type getObservedType() {
        return type;
    }

    @Override
    public Set<Annotation> getObservedQualifiers() {
        return Set.of();
    }

    @Override
    public Reception getReception() {
        return Reception.ALWAYS;
    }

    @Override
    public TransactionPhase getTransactionPhase() {
        return TransactionPhase.IN_PROGRESS;
    }
}
