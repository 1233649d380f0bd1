package chat.parley.browser;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** People in a real browser, with the server of the README: Open Liberty, which they may see stop and start. */
@Tag("readme")
abstract class WithTheReadme extends InTheBrowser {
    static ReadmeServer server;

    @BeforeAll
    static void start() {
        server = ReadmeServer.up();
    }

    @Override
    URI address() {
        return server.address();
    }
}
