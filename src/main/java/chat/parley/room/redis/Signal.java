package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.log.Stamp;
import chat.parley.room.Away;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A signal: something that matters now and not later. Each kind is a record with the fields that its script writes.
 */
sealed interface Signal extends Delivery {
    boolean on(Listener listener);

    @Override
    default boolean on(Predicate<StreamEvent> events, Listener signals) {
        return on(signals);
    }

    /** Handler with one method for each kind. Each method returns whether the room's followers must be woken. */
    interface Listener {
        boolean seatLost(SeatLost signal);

        boolean seatHanded(SeatHanded signal);

        boolean joined(Joined signal);

        boolean left(Left signal);

        boolean typing(TypingChanged signal);

        boolean away(AwayChanged signal);

        boolean tombstones(TextsRemoved signal);

        boolean charter(CharterChanged signal);

        boolean unknown(Unknown signal);
    }

    /** A seat was given up or taken away. */
    record SeatLost(String visitor, String member) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.seatLost(this);
        }
    }

    /** A seat was transferred to another visitor id. */
    record SeatHanded(String visitor, String successor) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.seatHanded(this);
        }
    }

    /**
     * A member joined without an event.
     *
     * @param version grows with each join or leave without an event
     */
    record Joined(Member member, long version) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.joined(this);
        }
    }

    /**
     * A member left without an event.
     *
     * @param version as in {@link Joined}
     */
    record Left(Member member, long version) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.left(this);
        }
    }

    record TypingChanged(Member member, boolean on) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.typing(this);
        }
    }

    /**
     * The members who are away.
     *
     * @param version grows with each change
     */
    record AwayChanged(List<Away.Absence> absences, long version) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.away(this);
        }
    }

    /** Events became tombstones. */
    record TextsRemoved(List<Long> seqs) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.tombstones(this);
        }
    }

    /** Parts of the charter that no event reports have changed. */
    record CharterChanged() implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.charter(this);
        }
    }

    /** A signal that only another version knows. */
    record Unknown(String kind) implements Signal {
        @Override
        public boolean on(Listener listener) {
            return listener.unknown(this);
        }
    }

    static Signal of(Map<String, String> fields) {
        String kind = fields.get("signal");
        return switch (kind) {
            case "seat-lost" -> new SeatLost(fields.get("visitor"), fields.get("member"));
            case "seat-handed" -> new SeatHanded(fields.get("visitor"), fields.get("successor"));
            case "joined" -> new Joined(member(fields), number(fields, "version"));
            case "left" -> new Left(member(fields), number(fields, "version"));
            case "typing" -> new TypingChanged(member(fields), Boolean.parseBoolean(fields.get("on")));
            case "away" -> new AwayChanged(absences(fields.get("absences")), number(fields, "version"));
            case "tombstones" -> new TextsRemoved(numbers(fields.get("seqs")));
            case "charter" -> new CharterChanged();
            default -> new Unknown(kind);
        };
    }

    private static Member member(Map<String, String> fields) {
        return new Member(fields.get("member"), fields.get("name"));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(fields.get(name));
    }

    /**
     * Decodes a list of absences.
     *
     * @param text ids of members and milliseconds alternately
     */
    static List<Away.Absence> absences(String text) {
        List<Away.Absence> absences = new ArrayList<>();
        String[] parts = text.split(" ", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            Instant since = Instant.ofEpochMilli(Long.parseLong(parts[i + 1]));
            absences.add(new Away.Absence(parts[i], Stamp.text(since)));
        }
        return absences;
    }
}
