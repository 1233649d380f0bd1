package chat.parley.shutdown;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps a stopping server from cutting connections before people are told. Not every server has to be kept from it.
 *
 * <p>Thread-safe; only {@link #keep} may wait, briefly, for a socket. Errors: none. If it cannot be kept, people may be cut off and
 * come back by themselves.
 */
interface ShutdownHold {
    /** A handshake that was let in: it shows where this server can be reached. */
    void see(HttpServletRequest handshake);

    /** Whether this server needs it, and somebody has come already. */
    boolean isPossible();

    /** Begins it if it is not kept already. Run it every second while somebody is connected. */
    void keep();

    /** Ends it: the server may go on with its stop. */
    void end();
}
