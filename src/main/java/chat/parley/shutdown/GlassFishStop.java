package chat.parley.shutdown;

/**
 * Sign that GlassFish 7.0.21 gives before it stops: it unregisters its management bean on the thread that then stops
 * the server, so the stop waits for the listener.
 */
final class GlassFishStop {
    static final StopSigns SIGNS = StopSigns.ofLeaving("amx-support:type=boot-amx");

    private GlassFishStop() {}
}
