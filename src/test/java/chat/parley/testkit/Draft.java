package chat.parley.testkit;

import java.util.UUID;

/** A message that is not acknowledged yet. */
record Draft(String id, String text) {
    static Draft of(String text) {
        return new Draft(UUID.randomUUID().toString(), text);
    }

    Json asFrame() {
        return Json.empty().with("type", "say").with("draft", id).with("text", text);
    }
}
