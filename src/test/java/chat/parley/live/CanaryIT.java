package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fails on purpose: run it with {@code -DexcludedGroups=none -Dit.test=CanaryIT} to see that failures are reported. */
@Tag("canary")
class CanaryIT extends Live {
    @Test
    void a_message_that_nobody_sent_is_detected() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("Shall we begin?"));

        assertThat(ada.diary().said()).contains("nobody said this");
    }
}
