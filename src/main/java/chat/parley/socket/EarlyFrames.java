package chat.parley.socket;

import chat.parley.gate.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Frees threads of GlassFish 7.0.21 that would wait for themselves. Where a frame is there before its connection is, the
 * thread that makes the connection is asked to read the frame, and {@code TyrusHttpUpgradeHandler.onDataAvailable} has it
 * wait until the connection is made: five such clients took all the threads that there are. Interrupted, it goes on.
 */
@ApplicationScoped
class EarlyFrames {
    private static final String TYRUS = ".TyrusHttpUpgradeHandler";
    /** It may be stuck late, where the server itself stood still. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Inject
    private Answers answers;

    /** This thread is about to make a connection. */
    void mayCome() {
        Thread thread = Thread.currentThread();
        for (Duration look : LOOKS) answers.after(look, () -> free(thread));
    }

    private static void free(Thread thread) {
        if (waitsForItself(thread.getStackTrace())) thread.interrupt();
    }

    private static boolean waitsForItself(StackTraceElement[] stack) {
        return isIn(stack, "await") && isIn(stack, "onDataAvailable") && isIn(stack, "init");
    }

    private static boolean isIn(StackTraceElement[] stack, String method) {
        return Arrays.stream(stack)
                .filter(call -> call.getMethodName().equals(method))
                .anyMatch(call -> method.equals("await") || call.getClassName().endsWith(TYRUS));
    }
}
