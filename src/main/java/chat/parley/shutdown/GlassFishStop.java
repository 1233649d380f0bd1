package chat.parley.shutdown;

/** GlassFish 7.0.21 takes its management out of the register on the thread that then stops the server, so it waits. */
final class GlassFishStop {
    static final StopSigns SIGNS = StopSigns.ofLeaving("amx-support:type=boot-amx");

    private GlassFishStop() {}
}
