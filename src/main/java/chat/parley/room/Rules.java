package chat.parley.room;

import chat.parley.log.Content;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rules of the installed extensions. Every method may throw {@link Refused} with {@link Refusal#VETOED}, or {@link
 * Refusal#UNAVAILABLE} if a rule failed.
 */
record Rules(RuleChain<ActRule> acts, RuleChain<EntryRule> entries, RuleChain<MessageField> fields) {
    /** Returns whether there are entry rules, so that each connection must be checked. */
    boolean guardEntry() {
        return !entries.isEmpty();
    }

    void check(Act act) {
        acts.ask(rule -> rule.veto(act));
    }

    void check(Admission admission) {
        entries.ask(rule -> rule.veto(admission));
    }

    /** Returns the content with only the extras that a {@link MessageField} allows; all others are dropped. */
    Content admit(Content content) {
        if (content.extras().isEmpty()) return content;
        Map<String, String> kept = new HashMap<>();
        fields.ask(field -> {
            String value = content.extras().get(field.name());
            if (value != null) kept.put(field.name(), value);
            return value == null ? Optional.empty() : field.veto(value);
        });
        return content.with(kept);
    }
}
