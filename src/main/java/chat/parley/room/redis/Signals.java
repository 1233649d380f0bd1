package chat.parley.room.redis;

import chat.parley.log.RoomLog;
import chat.parley.room.Typing;

/** What a room hears without a number: worth something now, also to a copy that is not filled yet. */
record Signals(RoomLog log, Held held, Typing typing, RedisAway away) {
    /** Whether those who follow must be woken. */
    boolean hear(Heard heard) {
        switch (heard.kind()) {
            case Heard.SEAT -> held.unseat(heard.by(), heard.name());
            case Heard.HANDED -> held.hand(heard.by(), heard.members());
            case Heard.BLANK -> log.blank(heard.target());
            case Heard.AWAY -> {
                return away.are(heard.target(), heard.members());
            }
            case Heard.LEFT -> {
                return typing.set(heard.member(), false);
            }
            case Heard.TYPING -> {
                return typing.set(heard.member(), Boolean.parseBoolean(heard.members()));
            }
            default -> {}
        }
        return false;
    }

    /** What an event ends, or changes. */
    void event(Heard event) {
        switch (event.kind()) {
            case "said", "left" -> typing.set(event.member(), false);
            case "renamed" -> held.renamed(event.member());
            default -> {}
        }
    }
}
