package chat.parley.wire;

import chat.parley.log.Member;
import chat.parley.log.Roles;
import chat.parley.room.Away.Absence;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
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
            @JsonbSubtype(alias = "leaving", type = ServerFrame.Leaving.class)
        })
public sealed interface ServerFrame {
    /**
     * The first frame. {@code people} is the list as of {@code head}; {@code at} is the server's time.
     *
     * @param roles the members with a role, present or not, as of {@code head} or later
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
            long draftSeconds) {}

    /** The events {@code from} to {@code to} are no longer kept. */
    record Gap(long from, long to, List<Member> people, List<Holder> roles) implements ServerFrame {}

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
}
