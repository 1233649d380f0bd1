package chat.parley.testkit;

import java.util.List;

/** A snapshot of a diary, for lookups. */
record Memory(String name, boolean over, List<Passage> passages) {
    static Memory of(Diary diary) {
        return new Memory(
                diary.name(),
                diary.over(),
                diary.stretches().stream().map(Passage::of).toList());
    }
}
