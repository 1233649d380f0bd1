package chat.parley.gate;

import jakarta.servlet.ServletContext;

/** Which server this is, where that must be known. */
public final class Container {
    private Container() {}

    /** Payara is made of GlassFish. */
    public static boolean isGlassFish(ServletContext context) {
        String name = context.getServerInfo();
        return name.contains("GlassFish") || name.contains("Payara");
    }
}
