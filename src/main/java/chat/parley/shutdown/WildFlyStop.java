package chat.parley.shutdown;

/**
 * Sign that WildFly 39.0.1 gives before it stops: its state becomes "suspending" on the thread that then stops it, so
 * the stop waits for the listener.
 */
final class WildFlyStop {
    static final StopSigns SIGNS =
            StopSigns.ofChanges("jboss.root:type=state", "RunningState=suspending", "RunningState=normal");

    private WildFlyStop() {}
}
