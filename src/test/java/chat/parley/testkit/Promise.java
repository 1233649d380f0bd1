package chat.parley.testkit;

import java.util.List;

/** The promise of an acknowledgement: this draft of this author is in the log at this position, for everybody. */
record Promise(String author, String draft, Position position) {
    /** The violation of the promise in a diary: no sentence, or one. */
    List<String> brokenIn(Memory memory) {
        List<Passage> passages = memory.passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean mayEnd = memory.over() || i < passages.size() - 1;
            if (passage.epoch().equals(position.epoch()) && passage.reaches(position.seq(), mayEnd)) {
                return check(memory.name(), passage.events().get(position.seq()));
            }
        }
        return List.of();
    }

    private List<String> check(String name, Event heard) {
        if (heard == null) {
            return List.of("%s lacks %d, which was acknowledged to %s".formatted(name, position.seq(), author));
        }
        return heard.draft().equals(draft)
                ? List.of()
                : List.of("%s heard something else as %d, which was acknowledged to %s as %s"
                        .formatted(name, position.seq(), author, draft));
    }
}
