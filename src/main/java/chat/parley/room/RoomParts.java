package chat.parley.room;

import chat.parley.log.Ledger;
import chat.parley.log.RoomLog;
import chat.parley.text.RoomCode;

/** What a room is made of, in one of its lives. All parts know each other. */
public record RoomParts(
        RoomCode code, Founder founder, RoomLog log, Ledger ledger, Roster roster, Typing typing, Away away) {}
