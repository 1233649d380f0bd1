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
import java.util.Map;

/** Converts events and seats to script arguments. */
record EventArguments(Notation notation, long draftMillis) {
    EventArguments(Notation notation, Settings settings) {
        this(notation, settings.log().retries().draftsFor().toMillis());
    }

    /** Returns the arguments that append the event of a command once. */
    Arguments command(RoomEvent event, IdempotencyKey key) {
        return key(key).put("draftsFor", draftMillis).put("event", event(event, notation.write(event)));
    }

    /** Returns the arguments that look up the result of a command. */
    Arguments key(IdempotencyKey key) {
        return new Arguments()
                .put("draft", key.member() + ":" + key.id())
                .put("print", Integer.toString(key.fingerprint()));
    }

    /** Returns the tombstone of an event. */
    Arguments tombstone(StoredEvent event) {
        return new Arguments()
                .put("seq", Long.toString(event.seq()))
                .put("members", notation.write(RoomEvent.Blank.of(event.event())));
    }

    /** Returns a member's seat, with the encoded events for their joining and leaving. */
    Arguments seat(Member member, PersonName name) {
        return new Arguments()
                .put("id", member.id())
                .put("name", member.name())
                .put("joined", notation.write(new RoomEvent.Joined(member)))
                .put("left", notation.write(new RoomEvent.Left(member)))
                .put("looks", name.looks());
    }

    /** Returns an event of an archive. */
    static Arguments archived(Newest.Written written) {
        StoredEvent event = written.event();
        return event(event.event(), written.members())
                .put("seq", Long.toString(event.seq()))
                .put("at", millis(event));
    }

    /** Texts by name. */
    static Arguments fields(Map<String, String> texts) {
        Arguments fields = new Arguments();
        texts.forEach(fields::put);
        return fields;
    }

    static String millis(StoredEvent event) {
        return Long.toString(event.at().toEpochMilli());
    }

    private static Arguments event(RoomEvent event, String members) {
        return new Arguments()
                .put("kind", event.kind())
                .put("by", event.by().id())
                .put("name", event.by().name())
                .put("members", members)
                .put("target", Long.toString(event.target()));
    }
}
