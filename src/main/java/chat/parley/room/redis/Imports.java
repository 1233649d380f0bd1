package chat.parley.room.redis;

import chat.parley.archive.Newest;
import chat.parley.archive.RoomArchive;
import chat.parley.log.Notation;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Founder;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Buckets;
import chat.parley.room.redis.script.Script;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes archives into Redis, as long as there is space for them. The first bucket books the space of all imports before
 * the room's own bucket restores the room. If this server fails in between, the space is free again when the room would
 * have ended.
 */
record Imports(Buckets buckets, Settings settings, Notation notation) {
    private static final int MAX_CODES = 100;

    /** Limit of the attempts to book, each of which forgets rooms that have ended. */
    private static final int MAX_ATTEMPTS = 100;

    /**
     * Restores a room from an archive in the given epoch.
     *
     * @return false if the room exists already
     * @throws Refused {@link Refusal#UNAVAILABLE} if there is no space, or no answer
     */
    boolean restore(RoomCode code, RoomArchive archive, Founder founder, String epoch) {
        Newest newest = new Newest(archive, notation, settings.log().capacity());
        Arguments arguments = room(code, archive)
                .put("founder", founder.key())
                .put("epoch", epoch)
                .put("at", lastTime(newest))
                .put(
                        "events",
                        newest.events().stream().map(EventArguments::archived).toList());
        boolean isNew = book(code, founder, newest.bytes());
        long answer = buckets.of(code).ask(Script.RESTORE, arguments).number();
        // A room that another request has just imported needs what was booked.
        if (answer == 0 && isNew) buckets.first().ask(Script.UNBOOK, new Arguments().put("code", code.value()));
        return answer == 1;
    }

    /** Books space, and returns whether it was not booked for this code before. */
    private boolean book(RoomCode code, Founder founder, long bytes) {
        List<String> due = List.of();
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            Answer answer = buckets.first().ask(Script.BOOK, booking(code, founder, bytes, due));
            if (answer.yes("booked")) return answer.yes("new");
            due = answer.texts("due");
            if (due.isEmpty()) break;
        }
        throw new Refused(Refusal.UNAVAILABLE);
    }

    /** @param due codes of imported rooms that may have ended */
    private Arguments booking(RoomCode code, Founder founder, long bytes, List<String> due) {
        Map<Boolean, List<String>> exist = due.stream().collect(Collectors.partitioningBy(this::exists));
        long most = settings.redis().importedBytes();
        boolean all = founder.equals(Founder.SERVER);
        return new Arguments()
                .put("code", code.value())
                .put("founder", founder.key())
                .put("bytes", bytes)
                .put("most", most)
                .put("share", all ? most : (long) (most * settings.room().founderShare()))
                .put("codes", MAX_CODES)
                .put("ended", exist.get(false))
                .put("stay", exist.get(true))
                .put("unentered", settings.room().unentered().toMillis())
                .put("idle", settings.room().idle().toMillis());
    }

    private boolean exists(String code) {
        Answer found = buckets.of(new RoomCode(code)).ask(Script.FIND, new Arguments().put("code", code));
        return !found.isEmpty();
    }

    private Arguments room(RoomCode code, RoomArchive archive) {
        return new Arguments()
                .put("code", code.value())
                .put("charter", EventArguments.fields(archive.charter().fields()))
                .put("seq", Long.toString(archive.head()))
                .put("members", Long.toString(archive.members()))
                .put("unentered", settings.room().unentered().toMillis());
    }

    private static String lastTime(Newest newest) {
        List<Newest.Written> events = newest.events();
        if (events.isEmpty()) return "0";
        StoredEvent last = events.get(events.size() - 1).event();
        return EventArguments.millis(last);
    }
}
