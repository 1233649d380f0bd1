package chat.parley.refusal;

import java.util.Locale;

/** Why not. The table of {@code docs/protocol.md}, with the words for people in the bundle under {@code refused.}. */
public enum Refusal {
    /** Not a frame or body of the protocol. */
    UNREADABLE(400, false),
    UNKNOWN_TYPE(400, false),
    /** The draft is not a UUID. */
    BAD_DRAFT(400, false),
    TEXT_EMPTY(400, false),
    TEXT_TOO_LONG(400, false),
    /** A lone surrogate or a control character: it would break the frame that everybody shares. */
    TEXT_MALFORMED(400, false),
    /** The draft was sent before with something else. */
    DRAFT_REUSED(409, false),
    /** A {@code PostingRule} will not have it. */
    VETOED(422, false),
    TOO_FAST(429, true),
    /** No message has this number, or it is removed, or no longer kept. */
    NO_SUCH_MESSAGE(404, false),
    /** Another member's message. */
    NOT_YOURS(403, false),
    /** The time for editing it is over. */
    TOO_LATE(409, false),
    BAD_EMOJI(400, false),
    /** Kinds of them, under one message. */
    TOO_MANY_REACTIONS(409, false),
    /** The log keeps as many edits, reactions, names and topics as it may. */
    CHANGES_FULL(409, false),
    /** The log cannot take anything at this moment. */
    UNAVAILABLE(503, true),
    /** Nothing to look for. */
    QUERY_EMPTY(400, false),
    QUERY_TOO_LONG(400, false),
    /** So many are served already that this one had no turn. */
    BUSY(503, true),
    NAME_EMPTY(400, false),
    NAME_TOO_LONG(400, false),
    NAME_MALFORMED(400, false),
    /** The same name is in the room, or one that looks like it. */
    NAME_TAKEN(409, false),
    /** The visitor is connected to the room under another name. */
    ALREADY_HERE(409, false),
    TITLE_TOO_LONG(400, false),
    TITLE_MALFORMED(400, false),
    TOPIC_TOO_LONG(400, false),
    TOPIC_MALFORMED(400, false),
    CODE_MALFORMED(400, false),
    CODE_TAKEN(409, false),
    NO_SUCH_ROOM(404, false),
    NOT_A_MEMBER(401, false),
    ROOM_FULL(409, true),
    ROOMS_FULL(503, true),
    /** This server takes no rooms from files. */
    NO_IMPORTS(403, false),
    /** An event of a file has not the number or the time that comes next, or there are fewer than the file says. */
    OUT_OF_ORDER(400, false),
    /** Of a request, or nobody knows how big. */
    BODY_TOO_BIG(413, false),
    /** The body of a request did not arrive in time. */
    TOO_SLOW(408, true),
    /** Too many unknown codes, or too many new rooms. */
    TOO_MANY_TRIES(429, true),
    TOO_MANY_CONNECTIONS(429, true),
    /** The visitor has a seat in as many rooms as one may. */
    TOO_MANY_ROOMS(409, false),
    /** As many people, of this room or of the server, come from one network as may. */
    CROWDED_NETWORK(429, true),
    /** No more visitors or connections than this can be served at once. */
    SERVER_FULL(503, true),
    FOREIGN_ORIGIN(403, false);

    private final int status;
    private final boolean again;

    Refusal(int status, boolean again) {
        this.status = status;
        this.again = again;
    }

    /** As it stands on the wire: {@code too-fast}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status that says the same. */
    public int status() {
        return status;
    }

    /** Whether the same thing may be tried again, unchanged. */
    public boolean again() {
        return again;
    }
}
