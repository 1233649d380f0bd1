package chat.parley.room.redis;

import chat.parley.archive.Newest;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.redis.script.Arguments;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;

/** Events and seats as scripts are given them. */
record EventArguments(Notation notation, long draftMillis) {
    EventArguments(Notation notation, Settings settings) {
        this(notation, settings.log().draftsFor().toMillis());
    }

    /** The event of a command, which is appended once. */
    Arguments command(RoomEvent fact, IdempotencyKey key) {
        return key(key).put("draftsFor", draftMillis).put("event", event(fact, notation.write(fact)));
    }

    /** Asks what became of a command. */
    Arguments key(IdempotencyKey key) {
        return new Arguments()
                .put("draft", key.member() + ":" + key.id())
                .put("print", Integer.toString(key.fingerprint()));
    }

    /** The tombstone of an event. */
    Arguments tombstone(StoredEvent event) {
        RoomEvent fact = event.fact();
        return new Arguments()
                .put("seq", Long.toString(event.seq()))
                .put("members", notation.write(new RoomEvent.Blank(fact.by(), fact.draft(), fact.target())));
    }

    /** A member's seat, with the events that tell that they come and go. */
    Arguments seat(Member member, PersonName name) {
        return new Arguments()
                .put("id", member.id())
                .put("name", member.name())
                .put("joined", notation.write(new RoomEvent.Joined(member)))
                .put("left", notation.write(new RoomEvent.Left(member)))
                .put("looks", name.looks());
    }

    /** An event of an archive. */
    static Arguments archived(Newest.Written written) {
        StoredEvent event = written.event();
        return event(event.fact(), written.members())
                .put("seq", Long.toString(event.seq()))
                .put("at", millis(event));
    }

    static String millis(StoredEvent event) {
        return Long.toString(event.at().toEpochMilli());
    }

    private static Arguments event(RoomEvent fact, String members) {
        return new Arguments()
                .put("kind", fact.kind())
                .put("by", fact.by().id())
                .put("name", fact.by().name())
                .put("members", members)
                .put("target", Long.toString(fact.target()));
    }
}
