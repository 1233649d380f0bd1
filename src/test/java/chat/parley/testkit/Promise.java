package chat.parley.testkit;

import java.util.List;
import java.util.Optional;

/** What an acknowledgement means: this draft of this author is in the log, there, for everybody. */
record Promise(String author, String draft, Position position) {
    /** How the promise is broken in a diary: nothing, or one sentence. */
    List<String> brokenIn(Diary diary) {
        List<Stretch> stretches = diary.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            boolean mayEnd = diary.over() || i < stretches.size() - 1;
            if (stretch.epoch().equals(position.epoch()) && reaches(stretch, mayEnd)) {
                return check(diary.name(), stretch);
            }
        }
        return List.of();
    }

    /** Whether the number belongs into a stretch: it begins before it, does not end before it, and no gap has it. */
    private boolean reaches(Stretch stretch, boolean mayEnd) {
        long first = stretch.events().stream().mapToLong(Event::seq).min().orElse(0);
        boolean gone =
                stretch.gaps().stream().anyMatch(gap -> gap.from() <= position.seq() && position.seq() <= gap.to());
        return position.seq() >= first && !gone && (position.seq() <= stretch.last() || !mayEnd);
    }

    private List<String> check(String name, Stretch stretch) {
        Optional<Event> heard = stretch.events().stream()
                .filter(event -> event.seq() == position.seq())
                .findFirst();
        if (heard.isEmpty()) {
            return List.of("%s lacks %d, which was acknowledged to %s".formatted(name, position.seq(), author));
        }
        return heard.get().draft().equals(draft)
                ? List.of()
                : List.of("%s heard something else as %d, which was acknowledged to %s as %s"
                        .formatted(name, position.seq(), author, draft));
    }
}
