package chat.parley.room.redis;

import chat.parley.archive.Newest;
import chat.parley.archive.RoomArchive;
import chat.parley.log.Notation;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Founder;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Script;
import chat.parley.room.redis.script.ScriptQueue;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.List;

/** Writes archives into Redis, as long as there is space for them. */
record Imports(ScriptQueue queue, Settings settings, Notation notation) {
    /**
     * Restores a room from an archive in the given epoch.
     *
     * @return false if the room exists already
     * @throws Refused {@link Refusal#UNAVAILABLE} if there is no space, or no answer
     */
    boolean restore(RoomCode code, RoomArchive archive, Founder founder, String epoch) {
        Newest newest = new Newest(archive, notation, settings.log().capacity());
        long most = settings.redis().importedBytes();
        boolean all = founder.equals(Founder.SERVER);
        Arguments arguments = room(code, archive)
                .put("founder", founder.key())
                .put("epoch", epoch)
                .put("bytes", newest.bytes())
                .put("most", most)
                .put("share", all ? most : (long) (most * settings.room().founderShare()))
                .put("at", lastTime(newest))
                .put(
                        "events",
                        newest.events().stream().map(EventArguments::archived).toList());
        long answer = queue.ask(Script.RESTORE, arguments).number();
        if (answer < 0) throw new Refused(Refusal.UNAVAILABLE);
        return answer == 1;
    }

    private Arguments room(RoomCode code, RoomArchive archive) {
        return new Arguments()
                .put("code", code.value())
                .put("charter", EventArguments.fields(archive.charter().fields()))
                .put("seq", Long.toString(archive.head()))
                .put("members", Long.toString(archive.members()))
                .put("unentered", settings.room().unentered().toMillis())
                .put("idle", settings.room().idle().toMillis());
    }

    private static String lastTime(Newest newest) {
        List<Newest.Written> events = newest.events();
        if (events.isEmpty()) return "0";
        StoredEvent last = events.get(events.size() - 1).event();
        return EventArguments.millis(last);
    }
}
