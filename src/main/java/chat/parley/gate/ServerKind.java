package chat.parley.gate;

/** Which server this is, where that must be known: told by a class that no other has. */
public enum ServerKind {
    LIBERTY("com.ibm."),
    /** Payara too, which is made of it. */
    GLASSFISH("org.apache.catalina."),
    OTHER("");

    private final String classes;

    ServerKind(String classes) {
        this.classes = classes;
    }

    /** The one that made this object, such as a context or a session. */
    public static ServerKind of(Object made) {
        String name = made.getClass().getName();
        for (ServerKind kind : values()) if (name.startsWith(kind.classes)) return kind;
        throw new IllegalStateException(name);
    }
}
