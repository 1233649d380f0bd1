package chat.parley.shutdown;

/**
 * Stop sign of WildFly 39.0.1: its state becomes "suspending" on the thread that then stops it, so the stop waits for
 * the listener.
 */
final class WildFlyStop {
    static final StopSigns SIGNS =
            StopSigns.ofChanges("jboss.root:type=state", "RunningState=suspending", "RunningState=normal");

    private WildFlyStop() {}
}
