package chat.parley.web;

/**
 * The server that runs this application, described by the ways in which it differs from others. Code asks for a
 * behaviour here and never for a server's name. Thread-safe.
 */
public enum ServerKind {
    LIBERTY,
    /** GlassFish, and Payara, which is derived from it. */
    GLASSFISH,
    OTHER;

    /** Detects the server by the package of an object that it created, such as a context or a session. */
    public static ServerKind of(Object made) {
        String name = made.getClass().getName();
        if (name.startsWith("com.ibm.")) return LIBERTY;
        return name.startsWith("org.apache.catalina.") ? GLASSFISH : OTHER;
    }

    /** Whether a thread that hands over an asynchronous send may wait for the client to read. */
    public boolean makesSendersWait() {
        return this == LIBERTY;
    }

    /** Whether the server lists WebSockets by the id of their HTTP session, and loses track when that id changes. */
    public boolean listsSocketsBySessionId() {
        return this == LIBERTY;
    }

    /** Whether the unsent rest of a response is dropped when the request is completed. */
    boolean dropsUnsent() {
        return this == LIBERTY;
    }

    /** Whether a request that is resumed later has no request scope (GlassFish 7.0.21: WELD-000715). */
    boolean losesScopes() {
        return this == GLASSFISH;
    }

    /** Whether a WebSocket frame that arrives before its handshake is answered blocks its thread for good. */
    boolean blocksOnEarlyFrames() {
        return this == GLASSFISH;
    }
}
