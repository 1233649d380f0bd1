package chat.parley.wire;

import chat.parley.log.Member;
import chat.parley.log.Roles;
import chat.parley.log.Sanction;
import chat.parley.log.Sanctions;
import chat.parley.log.Stamp;
import chat.parley.room.Away.Absence;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A frame that the server sends, except {@code events}, which {@link Wire#events} joins from encoded events. */
@JsonbTypeInfo(
        key = "type",
        value = {
            @JsonbSubtype(alias = "welcome", type = ServerFrame.Welcome.class),
            @JsonbSubtype(alias = "gap", type = ServerFrame.Gap.class),
            @JsonbSubtype(alias = "posted", type = ServerFrame.Posted.class),
            @JsonbSubtype(alias = "refused", type = ServerFrame.Refused.class),
            @JsonbSubtype(alias = "typing", type = ServerFrame.Typing.class),
            @JsonbSubtype(alias = "away", type = ServerFrame.Away.class),
            @JsonbSubtype(alias = "people", type = ServerFrame.People.class),
            @JsonbSubtype(alias = "beat", type = ServerFrame.Beat.class),
            @JsonbSubtype(alias = "leaving", type = ServerFrame.Leaving.class),
            @JsonbSubtype(alias = "out", type = ServerFrame.Out.class)
        })
public sealed interface ServerFrame {
    /**
     * The first frame. {@code people} is the list as of {@code head}; {@code at} is the server's time.
     *
     * @param roles the members with a role, present or not, as of {@code head} or later
     * @param muted the members who are muted, as of {@code head} or later
     * @param charter the room's sealed charter, or null if the page need not keep one
     */
    record Welcome(
            int protocol,
            String at,
            Member you,
            Place room,
            String epoch,
            long head,
            long oldest,
            boolean resumed,
            List<Member> people,
            Limits limits,
            List<Holder> roles,
            List<Muted> muted,
            String charter)
            implements ServerFrame {}

    /** A member with a role. */
    record Holder(String id, String name, String role) {
        /** Returns the members with a role, in the order of their ids. */
        public static List<Holder> of(Roles roles) {
            return roles.holders().values().stream()
                    .map(one -> new Holder(
                            one.member().id(), one.member().name(), one.role().text()))
                    .sorted(Comparator.comparing(Holder::id))
                    .toList();
        }
    }

    /**
     * A member who is muted.
     *
     * @param until when the mute ends, or null if it has no end
     */
    record Muted(String id, String name, String until) {
        /** Returns the members who are muted now, in the order of their ids. */
        public static List<Muted> of(Sanctions sanctions, Instant now) {
            return sanctions
                    .muted(now)
                    .map(one -> new Muted(one.getKey(), one.getValue().name(), end(one.getValue())))
                    .sorted(Comparator.comparing(Muted::id))
                    .toList();
        }
    }

    private static String end(Sanction sanction) {
        return sanction.end().map(Stamp::text).orElse(null);
    }

    /** The room, as its members know it. */
    record Place(String code, String title, String topic) {}

    /** The limits that a client must respect; {@code docs/protocol.md} describes the fields. */
    record Limits(
            int textChars,
            int typingPeople,
            int announcePeople,
            long aliveSeconds,
            int keptMessages,
            long editSeconds,
            int reactions,
            long awaySeconds,
            long draftSeconds,
            long undoSeconds) {}

    /** The events {@code from} to {@code to} are no longer kept. */
    record Gap(long from, long to, List<Member> people, List<Holder> roles, List<Muted> muted) implements ServerFrame {}

    /** The draft is already in the log. */
    record Posted(UUID draft, long seq) implements ServerFrame {}

    /**
     * A refusal with its reason.
     *
     * @param draft of the refused command, or null
     * @param retryAfterMs the time until the command may be repeated, or null
     * @param freeAt the time from which on a taken name is free, or null
     * @param words the text to show to the author, or null
     */
    record Refused(UUID draft, String code, Long retryAfterMs, String freeAt, String words) implements ServerFrame {
        public Refused(UUID draft, String code, Long retryAfterMs, String words) {
            this(draft, code, retryAfterMs, null, words);
        }
    }

    record Typing(List<Member> people) implements ServerFrame {}

    record Away(List<Absence> people) implements ServerFrame {}

    /** The people present at event {@code head}, sent when no event reports a change. */
    record People(long head, List<Member> people) implements ServerFrame {}

    /** A sign of life. {@code at} is the server's time. */
    record Beat(long head, String at) implements ServerFrame {}

    record Leaving(long afterMs) implements ServerFrame {}

    /**
     * The last frame to a member whom a moderator removed from the room.
     *
     * @param how {@code kicked} or {@code banned}
     * @param until when the ban ends, or null if it has no end, or for a kick
     * @param reason as the moderator wrote it, or null
     */
    record Out(String how, String until, String reason) implements ServerFrame {
        /** Returns the frame for a kick or a ban. */
        public static Out of(Sanction ban) {
            String reason = ban.reason().isEmpty() ? null : ban.reason();
            return ban.isKick() ? new Out("kicked", null, reason) : new Out("banned", end(ban), reason);
        }
    }
}
