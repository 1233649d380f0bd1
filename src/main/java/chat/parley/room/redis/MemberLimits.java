package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.room.Command;
import chat.parley.room.Speaker;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rate limits of the members on this node, and their renames, which change a seat as well as the log. Each node counts
 * its own rate. Thread-safe; errors are those of the roster.
 */
final class MemberLimits {
    private final RoomScripts scripts;
    private final Settings settings;
    private final Time time;
    private final EventArguments events;
    private final Map<String, Speaker> byMember = new ConcurrentHashMap<>();

    MemberLimits(RoomScripts scripts, Settings settings, Parts parts) {
        this.scripts = scripts;
        this.settings = settings;
        this.time = parts.time();
        this.events = new EventArguments(parts.notation(), settings);
    }

    /** Returns the speaker for a member, who keeps their budget from one call to the next. */
    Speaker of(String visitor, Member member) {
        return byMember.compute(member.id(), (same, speaker) -> {
            Budget budget = speaker == null ? Budget.ofPosts(settings.posts(), time) : speaker.budget();
            return new Speaker(visitor, member, budget);
        });
    }

    /** Drops the budget of a seat that is gone. A later holder starts with a full one. */
    void forget(String id) {
        byMember.remove(id);
    }

    /** Drops all budgets, because seats may have ended without a signal. */
    void forgetAll() {
        byMember.clear();
    }

    int size() {
        return byMember.size();
    }

    Posted rename(Speaker speaker, PersonName name, Command.Rename command) {
        speaker.budget().require(Refusal.TOO_FAST);
        Member was = speaker.member();
        Member wanted = new Member(was.id(), name.value());
        RoomEvent renamed = new RoomEvent.Renamed(wanted, command.draft(), was.name());
        Arguments arguments = events.command(renamed, command.key(was)).put("seat", events.seat(wanted, name));
        return done(speaker, scripts.ask(Script.RENAME, arguments));
    }

    /** It costs only what was done. */
    private Posted done(Speaker speaker, Answer answer) {
        Posted posted = scripts.posted(answer);
        if (!posted.repeated()) speaker.budget().trySpend();
        return posted;
    }
}
