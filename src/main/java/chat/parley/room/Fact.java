package chat.parley.room;

import java.util.UUID;

/** What happened, before the log gave it a number and a time. */
public sealed interface Fact {
    Member by();

    record Joined(Member by) implements Fact {}

    record Left(Member by) implements Fact {}

    /** @param draft named by the author's page; the log knows a draft it has had */
    record Said(Member by, UUID draft, String text) implements Fact {}
}
