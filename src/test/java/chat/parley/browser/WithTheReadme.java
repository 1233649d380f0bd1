package chat.parley.browser;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Base of browser tests with the README's server, Open Liberty, which tests may stop and start. */
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
