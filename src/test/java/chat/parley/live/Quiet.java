package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whatever clients do, the server's log has no line about it that asks for a person. Register it before Arquillian's. */
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
