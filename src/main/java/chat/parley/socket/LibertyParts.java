package chat.parley.socket;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The parts of Open Liberty 26.0.0.5 that write the frames of a WebSocket: its link ({@code WsocConnLink}) and the
 * context that writes to the link's socket ({@code TCPWriteRequestContext}). No API gives them, so they are found by
 * reflection.
 *
 * <p>Immutable. Errors: an {@link IllegalStateException} if a part fails, which none does by itself.
 */
final class LibertyParts {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();
    private static final long ALL_DATA = -1;
    private static final int NO_TIME_OUT = -1;

    private final Class<?> callback;
    private final Object open;
    private final Object idle;
    private final Object writing;
    private final MethodHandle lock;
    private final MethodHandle linkStatus;
    private final MethodHandle writeStatus;
    private final MethodHandle setWriteStatus;
    private final MethodHandle signalNotWriting;
    private final MethodHandle pool;
    private final MethodHandle wrap;
    private final MethodHandle release;
    private final MethodHandle setBuffer;
    private final MethodHandle write;

    /** Finds the parts by the link of any session. */
    LibertyParts(Object anyLink) throws ReflectiveOperationException {
        Class<?> link = anyLink.getClass();
        Class<?> context = method(link, named("processWrite", 1)).getParameterTypes()[0];
        Class<?> buffers = link.getMethod("getBufferManager").getReturnType();
        Class<?> buffer = buffers.getMethod("wrap", ByteBuffer.class).getReturnType();
        Method writes = method(context, named("write", 4));
        callback = writes.getParameterTypes()[1];
        open = constant(link.getField("linkStatus"), "IO_OK");
        idle = constant(link.getField("writeLinkStatus"), "OK_TO_WRITE");
        writing = constant(link.getField("writeLinkStatus"), "WRITING");
        lock = plain(LOOKUP.unreflectGetter(link.getField("linkSync")));
        linkStatus = plain(LOOKUP.unreflectGetter(link.getField("linkStatus")));
        writeStatus = plain(LOOKUP.unreflectGetter(link.getField("writeLinkStatus")));
        setWriteStatus = plain(LOOKUP.unreflectSetter(link.getField("writeLinkStatus")));
        signalNotWriting = plain(LOOKUP.unreflect(link.getMethod("signalNotWriting")));
        pool = plain(LOOKUP.unreflect(link.getMethod("getBufferManager")));
        wrap = plain(LOOKUP.unreflect(buffers.getMethod("wrap", ByteBuffer.class)));
        release = plain(LOOKUP.unreflect(buffer.getMethod("release")));
        setBuffer = plain(LOOKUP.unreflect(context.getMethod("setBuffer", buffer)));
        write = plain(LOOKUP.unreflect(writes));
    }

    private static Predicate<Method> named(String name, int parameters) {
        return method -> method.getName().equals(name) && method.getParameterCount() == parameters;
    }

    private static Method method(Class<?> type, Predicate<Method> wanted) throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type.getName()));
    }

    private static Object constant(Field field, String name) throws NoSuchFieldException {
        return Arrays.stream(field.getType().getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchFieldException(name));
    }

    /** The same handle for objects of any class, as nobody here can name Liberty's. */
    private static MethodHandle plain(MethodHandle handle) {
        MethodType type = handle.type();
        return handle.asType(type.erase());
    }

    /** The type of the callback of {@link #write}. */
    Class<?> callback() {
        return callback;
    }

    /**
     * Marks the link as writing. Returns false, at once, if Liberty is writing or closing; its own {@code
     * okToWrite} would wait for the end of a pong.
     */
    boolean begin(Object link) {
        try {
            synchronized (lock.invoke(link)) {
                if (linkStatus.invoke(link) != open || writeStatus.invoke(link) != idle) return false;
                setWriteStatus.invoke(link, writing);
                return true;
            }
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Marks the link as no longer writing. */
    void end(Object link) {
        try {
            signalNotWriting.invoke(link);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A buffer of Liberty around these bytes. */
    Object buffer(Object link, ByteBuffer bytes) {
        try {
            return wrap.invoke(pool.invoke(link), (Object) bytes);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Writes a buffer without waiting. Returns whether all of it was written; otherwise the callback will be called.
     */
    boolean write(Object context, Object buffer, Object callback) {
        try {
            setBuffer.invoke(context, buffer);
            return (Object) write.invoke(context, ALL_DATA, callback, false, NO_TIME_OUT) != null;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Takes a buffer from a context, which would keep it. */
    void release(Object context, Object buffer) {
        try {
            setBuffer.invoke(context, (Object) null);
            release.invoke(buffer);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
