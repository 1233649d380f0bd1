package chat.parley.room.redis;

import chat.parley.log.RoomLog;
import chat.parley.room.Typing;

/** What a room hears without a number: worth something now, also to a copy that is not filled yet. */
record Signals(RoomLog log, LocalConnections local, Typing typing, RedisAway away) {
    /** Whether those who follow must be woken. */
    boolean hear(StreamRecord heard) {
        switch (heard.kind()) {
            case StreamRecord.SEAT -> local.unseat(heard.by(), heard.name());
            case StreamRecord.HANDED -> local.hand(heard.by(), heard.members());
            case StreamRecord.BLANK -> log.blank(heard.target());
            case StreamRecord.AWAY -> {
                return away.are(heard.target(), heard.members());
            }
            case StreamRecord.LEFT -> {
                return typing.set(heard.member(), false);
            }
            case StreamRecord.TYPING -> {
                return typing.set(heard.member(), Boolean.parseBoolean(heard.members()));
            }
            default -> {}
        }
        return false;
    }

    /** What an event ends, or changes. */
    void event(StreamRecord event) {
        switch (event.kind()) {
            case "said", "left" -> typing.set(event.member(), false);
            case "renamed" -> local.renamed(event.member());
            default -> {}
        }
    }
}
