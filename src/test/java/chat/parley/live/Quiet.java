package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks that clients cause no complaints in the server's log. Register it before Arquillian's extension. */
final class Quiet implements BeforeAllCallback, AfterEachCallback {
    private static final ServerLog LOG = ServerLog.ofTheTests();

    @Override
    public void beforeAll(ExtensionContext context) {
        LOG.complaints();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = LOG.complaints();
        assertThat(complaints).as("what the server complained about").isEmpty();
    }
}
