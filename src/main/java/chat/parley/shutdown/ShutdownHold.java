package chat.parley.shutdown;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps a stopping server from cutting connections before clients have been told. Not every server needs it.
 *
 * <p>Thread-safe; only {@link #keep} may wait, briefly, for a socket. Errors: none. If the hold fails, clients may be
 * cut off and reconnect by themselves.
 */
interface ShutdownHold {
    /** Receives an admitted handshake, which shows the address at which this server can be reached. */
    void see(HttpServletRequest handshake);

    /** Returns whether this server needs the hold and has received a handshake. */
    boolean isPossible();

    /** Starts the hold unless it is active. Call it every second while somebody is connected. */
    void keep();

    /** Ends the hold: the server may continue its stop. */
    void end();
}
