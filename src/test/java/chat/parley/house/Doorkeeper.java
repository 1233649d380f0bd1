package chat.parley.house;

import chat.parley.room.Admission;
import chat.parley.room.EntryRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Refuses Mallory a seat and Trudy a connection. */
@ApplicationScoped
public class Doorkeeper implements EntryRule {
    @Override
    public Optional<String> veto(Admission admission) {
        boolean kept = admission.way() == Admission.Way.JOIN
                ? admission.name().equals("Mallory")
                : admission.name().equals("Trudy");
        return kept ? Optional.of("This garden is closed to " + admission.name() + ".") : Optional.empty();
    }
}
