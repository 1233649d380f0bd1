package chat.parley.live;

import java.util.Locale;

/** The server that these tests run on. Whoever asks says in a comment what that server does in its own way. */
enum Server {
    LIBERTY,
    GLASSFISH,
    WILDFLY;

    boolean runs() {
        return name().toLowerCase(Locale.ROOT).equals(System.getProperty("arquillian.launch"));
    }
}
