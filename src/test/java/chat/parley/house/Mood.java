package chat.parley.house;

import chat.parley.room.MessageField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Adds a mood to messages, and refuses bad moods. */
@ApplicationScoped
public class Mood implements MessageField {
    @Override
    public String name() {
        return "mood";
    }

    @Override
    public Optional<String> veto(String value) {
        return value.equals("grumpy") ? Optional.of("Smile first.") : Optional.empty();
    }
}
