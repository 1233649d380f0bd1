package chat.parley.shutdown;

/** The sign of GlassFish 7.0.21: it unregisters its management on the thread that then stops the server, so it waits. */
final class GlassFishStop {
    static final StopSigns SIGNS = StopSigns.ofLeaving("amx-support:type=boot-amx");

    private GlassFishStop() {}
}
