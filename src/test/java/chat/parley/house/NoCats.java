package chat.parley.house;

import chat.parley.room.Act;
import chat.parley.room.ActRule;
import chat.parley.room.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Refuses reactions with a cat. */
@ApplicationScoped
public class NoCats implements ActRule {
    @Override
    public Optional<String> veto(Act act) {
        boolean cat = act.command() instanceof Command.React reaction
                && reaction.emoji().equals("🐈");
        return cat ? Optional.of("No cats among the roses.") : Optional.empty();
    }
}
