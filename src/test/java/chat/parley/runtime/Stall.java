package chat.parley.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Blocks a pool of the server from inside: {@code ?pool=fanOut} gives each of its threads, and of its possible
 * replacements, work that does not end before {@code ?release}. Deployed only with the tests that need it.
 */
@WebServlet("/stall")
public class Stall extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final long LOOKING_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final AtomicInteger RELEASED = new AtomicInteger();

    @Inject
    private transient BeanManager beans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String pool = request.getParameter("pool");
        if (pool == null) RELEASED.incrementAndGet();
        else stop(pool);
    }

    private void stop(String name) {
        int before = RELEASED.get();
        Pool pool = watched().keySet().stream()
                .filter(one -> one.name().equals(name))
                .map(Pool.class::cast)
                .findFirst()
                .orElseThrow();
        Size size = field(pool, "size");
        for (int i = 0; i < size.most(); i++) pool.execute(() -> hang(before));
    }

    /** Blocks and ignores interruption, as Liberty does while it waits for a write. */
    private static void hang(int before) {
        while (RELEASED.get() == before) LockSupport.parkNanos(LOOKING_NANOS);
    }

    private Map<Watched, Watch> watched() {
        Watchdog watchdog = field(pools(), "watchdog");
        return field(watchdog, "watches");
    }

    /** The bean itself, because its proxy has no fields. */
    private Pools pools() {
        @SuppressWarnings("unchecked")
        Bean<Pools> bean = (Bean<Pools>) beans.resolve(beans.getBeans(Pools.class));
        return beans.getContext(ApplicationScoped.class).get(bean, beans.createCreationalContext(bean));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T field(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return (T) field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
