package chat.parley.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test if the browser is missing and {@code -DskipInstall} forbids its installation; reports it once. */
final class ChromiumCondition implements ExecutionCondition {
    private static final String SKIPPED = "Browser tests are skipped. " + ChromiumBinary.MISSING;
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!Boolean.getBoolean("skipInstall") || ChromiumBinary.isPresent())
            return ConditionEvaluationResult.enabled("The test finds or installs Chromium, or fails");
        if (!SAID.getAndSet(true)) System.out.println(SKIPPED);
        return ConditionEvaluationResult.disabled(SKIPPED);
    }
}
