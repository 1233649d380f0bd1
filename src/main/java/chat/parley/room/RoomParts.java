package chat.parley.room;

import chat.parley.log.Ledger;
import chat.parley.log.RoomLog;
import chat.parley.text.RoomCode;

/** Parts of a room in one of its lives. They refer to each other. */
public record RoomParts(
        RoomCode code, Founder founder, RoomLog log, Ledger ledger, Roster roster, Typing typing, Away away) {}
