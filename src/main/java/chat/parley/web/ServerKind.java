package chat.parley.web;

/** Which server this is, where that must be known. */
public enum ServerKind {
    LIBERTY,
    /** And Payara, which is made of it. */
    GLASSFISH,
    OTHER;

    /** Told by the package of an object that the server made, such as a context or a session. */
    public static ServerKind of(Object made) {
        String name = made.getClass().getName();
        if (name.startsWith("com.ibm.")) return LIBERTY;
        return name.startsWith("org.apache.catalina.") ? GLASSFISH : OTHER;
    }
}
