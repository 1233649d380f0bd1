package chat.parley.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Expects a command to be refused. */
public final class RefusalAssertions {
    private RefusalAssertions() {}

    /** Asserts that the command throws {@link Refused} for exactly this reason. */
    public static void refused(Refusal refusal, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
    }
}
