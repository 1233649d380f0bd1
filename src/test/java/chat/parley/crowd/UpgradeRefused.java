package chat.parley.crowd;

import java.io.IOException;

/** Thrown when the server did not answer an upgrade with 101. */
public final class UpgradeRefused extends IOException {
    private final String statusLine;

    UpgradeRefused(String statusLine) {
        super("refused: " + statusLine);
        this.statusLine = statusLine;
    }

    /** The status line as the server sent it. */
    public String statusLine() {
        return statusLine;
    }
}
