package chat.parley.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reactions to one message, computed from the events about it: for each emoji, the members who added it. */
final class Reactions {
    private final Map<String, Set<String>> byEmoji = new HashMap<>();

    void fold(RoomEvent.Reacted reacted) {
        Set<String> members = byEmoji.computeIfAbsent(reacted.emoji(), emoji -> new HashSet<>());
        if (reacted.on()) members.add(reacted.by().id());
        else members.remove(reacted.by().id());
        if (members.isEmpty()) byEmoji.remove(reacted.emoji());
    }

    boolean has(String member, String emoji) {
        return byEmoji.getOrDefault(emoji, Set.of()).contains(member);
    }

    /** Returns the number of different emoji if this one is added. */
    int kindsWith(String emoji) {
        return byEmoji.size() + (byEmoji.containsKey(emoji) ? 0 : 1);
    }
}
