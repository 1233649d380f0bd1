package chat.parley.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what several people received in one room, against each other and against the promises of a room. The promises
 * are one order for all, no gaps but announced ones, no duplicates, acknowledged messages in everybody's log, edits of
 * a message by its author alone, no event missing except by a removal, and lists of people that agree with all joins
 * and departures. Call it when all messages have been sent and received: a person who is not done with the room must
 * have received the last acknowledged message.
 */
public final class Checker {
    private record Place(String epoch, long seq) {}

    private record Authored(String epoch, String author, String draft) {}

    private record Told(Event event, String to) {}

    private final List<Diary> diaries;
    private final List<String> violations = new ArrayList<>();
    private final Map<Place, Told> events = new HashMap<>();
    private final Map<Authored, Long> drafts = new HashMap<>();
    private final Map<String, Attendance> attendances = new HashMap<>();
    private final Map<String, Messages> messages = new HashMap<>();

    private Checker(List<Diary> diaries) {
        this.diaries = diaries;
    }

    /** The violations among these people, in words; empty if there are none. */
    public static List<String> among(Collection<Chatter> chatters) {
        return violations(chatters.stream().map(Chatter::diary).toList());
    }

    /** The violations in these diaries, in words; empty if there are none. */
    public static List<String> violations(List<Diary> diaries) {
        Checker checker = new Checker(List.copyOf(diaries));
        diaries.forEach(checker::checkAlone);
        diaries.forEach(checker::checkAgainstOthers);
        checker.checkAcknowledged();
        diaries.forEach(checker::checkPeople);
        checker.messages.values().forEach(all -> checker.violations.addAll(all.violations()));
        checker.attendances.values().forEach(attendance -> checker.violations.addAll(attendance.violations()));
        return List.copyOf(checker.violations);
    }

    private void checkAlone(Diary diary) {
        if (diary.stretches().isEmpty() && !diary.over()) {
            violations.add(diary.name() + " heard nothing at all");
        }
        for (Stretch stretch : diary.stretches()) {
            new Walk(diary.name(), violations::add).along(stretch.heard());
        }
    }

    private void checkAgainstOthers(Diary diary) {
        for (Stretch stretch : diary.stretches()) {
            for (Event event : stretch.events()) {
                checkSameForAll(diary.name(), stretch.epoch(), event);
                checkOnce(stretch.epoch(), event);
                attendance(stretch.epoch()).happened(event);
                messages.computeIfAbsent(stretch.epoch(), any -> new Messages()).happened(event);
            }
        }
    }

    private void checkSameForAll(String name, String epoch, Event event) {
        Told first = events.putIfAbsent(new Place(epoch, event.seq()), new Told(event, name));
        if (first != null && !alike(first.event(), event)) {
            violations.add("%s and %s heard different things as %d: %s and %s"
                    .formatted(first.to(), name, event.seq(), first.event(), event));
        }
    }

    private static boolean alike(Event one, Event other) {
        return one.equals(other) || one.isLeftOf(other) || other.isLeftOf(one);
    }

    private void checkOnce(String epoch, Event event) {
        if (event.draft().isEmpty()) {
            return;
        }
        Long first = drafts.putIfAbsent(new Authored(epoch, event.by().id(), event.draft()), event.seq());
        if (first != null && first != event.seq()) {
            violations.add("Draft %s of %s is in the log as %d and as %d"
                    .formatted(event.draft(), event.by().name(), first, event.seq()));
        }
    }

    private void checkAcknowledged() {
        List<Memory> memories = diaries.stream().map(Memory::of).toList();
        for (Diary author : diaries) {
            author.acknowledged().forEach((draft, position) -> {
                if (position.seq() == 0) return;
                Promise promise = new Promise(author.name(), draft, position);
                memories.forEach(memory -> violations.addAll(promise.brokenIn(memory)));
            });
        }
    }

    /** Compares the people, unless some joined or left without an event. */
    private void checkPeople(Diary diary) {
        if (diaries.stream().anyMatch(any -> !any.frames("people").isEmpty())) return;
        diary.told().forEach(presence -> attendance(presence.at().epoch()).was(presence));
        diary.presence().ifPresent(presence -> attendance(presence.at().epoch()).isInTheEnd(presence));
    }

    private Attendance attendance(String epoch) {
        return attendances.computeIfAbsent(epoch, any -> new Attendance());
    }
}
