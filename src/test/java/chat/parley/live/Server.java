package chat.parley.live;

import java.util.Locale;

/** The server that these tests run on. Tests that ask for it say in a comment how that server differs. */
enum Server {
    LIBERTY,
    GLASSFISH,
    WILDFLY;

    boolean runs() {
        return name().toLowerCase(Locale.ROOT).equals(System.getProperty("arquillian.launch"));
    }
}
