package chat.parley.room;

import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.text.PersonName;
import java.util.UUID;

/** The actions of visitors in a room under test. Each visitor's id is their first name in it. */
final class Visitors {
    private Visitors() {}

    /** Takes a seat, without a connection. */
    static Member joins(Room room, String name) {
        return room.join(name, PersonName.of(name, 32));
    }

    static Arrival arrives(Room room, String name) {
        joins(room, name);
        return room.arrive(name);
    }

    static Posted says(Room room, String visitor, String text) {
        return room.say(visitor, UUID.randomUUID(), text);
    }

    static Posted replies(Room room, String visitor, long to, String text) {
        return room.act(visitor, new Command.Say(UUID.randomUUID(), new Content(text, to, false)));
    }

    static Posted edits(Room room, String visitor, long target, String text) {
        return room.act(visitor, new Command.Edit(UUID.randomUUID(), target, text));
    }

    static Posted removes(Room room, String visitor, long target) {
        return room.act(visitor, new Command.Remove(UUID.randomUUID(), target));
    }

    static Posted reacts(Room room, String visitor, long target, String emoji, boolean on) {
        return room.act(visitor, new Command.React(UUID.randomUUID(), target, emoji, on));
    }

    static Posted renames(Room room, String visitor, String name) {
        return room.act(visitor, new Command.Rename(UUID.randomUUID(), name));
    }

    static Posted setsTopic(Room room, String visitor, String topic) {
        return room.act(visitor, new Command.SetTopic(UUID.randomUUID(), topic));
    }
}
