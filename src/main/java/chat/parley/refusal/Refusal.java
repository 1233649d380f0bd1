package chat.parley.refusal;

import java.util.Locale;

/**
 * A reason for refusing a request. {@code docs/protocol.md} lists them all; the texts for people are in the bundle
 * under {@code refused.}.
 */
public enum Refusal {
    /** The frame or body does not follow the protocol. */
    UNREADABLE(400, false),
    UNKNOWN_TYPE(400, false),
    /** The draft is not a UUID. */
    BAD_DRAFT(400, false),
    TEXT_EMPTY(400, false),
    TEXT_TOO_LONG(400, false),
    /** The text has a lone surrogate or a control character, which would break the frame that all members share. */
    TEXT_MALFORMED(400, false),
    /** The draft id was used before with different content. */
    DRAFT_REUSED(409, false),
    /** A rule of an extension refused it. */
    VETOED(422, false),
    TOO_FAST(429, true),
    /** No message has this number, or it was removed or is no longer kept. */
    NO_SUCH_MESSAGE(404, false),
    /** The message is another member's. */
    NOT_YOURS(403, false),
    /** The member's role does not allow it. */
    NOT_ALLOWED(403, false),
    /** No member has this id. */
    NO_SUCH_MEMBER(404, false),
    /** The role of somebody concerned changed at the same moment, or somebody else banned or muted them. */
    ROLES_CHANGED(409, false),
    /** The room has the maximum number of owners and moderators. */
    TOO_MANY_ROLES(409, false),
    /** A moderator has banned the visitor from the room. */
    BANNED(403, false),
    /** A moderator has muted the member. */
    MUTED(403, false),
    /** The room has the maximum number of bans and mutes. */
    TOO_MANY_SANCTIONS(409, false),
    /** The server cannot tell the network of the member from others. */
    NO_NETWORK(409, false),
    /** Somebody with a role is here from the network that was to be banned. */
    SHARED_NETWORK(409, false),
    REASON_TOO_LONG(400, false),
    REASON_MALFORMED(400, false),
    /** The link to a role has ended, or never was one of this room. */
    WRONG_LINK(403, false),
    /** The text has a link in it that gives a role to whoever reads it. */
    HOLDS_LINK(400, false),
    /** The time for editing the message, or for undoing its removal, is over. */
    TOO_LATE(409, false),
    BAD_EMOJI(400, false),
    /** The message has the maximum number of different reactions. */
    TOO_MANY_REACTIONS(409, false),
    /** The log is full of edits, reactions, names and topics. */
    CHANGES_FULL(409, false),
    /** The log cannot accept events at the moment. */
    UNAVAILABLE(503, true),
    /** The search text is empty. */
    QUERY_EMPTY(400, false),
    QUERY_TOO_LONG(400, false),
    /** The limit of concurrent operations is reached, so this one was not started. */
    BUSY(503, true),
    NAME_EMPTY(400, false),
    NAME_TOO_LONG(400, false),
    /** The name has invisible, direction-turning or unassigned characters, a line break, or stray accents. */
    NAME_MALFORMED(400, false),
    /** The name has letters or symbols in a special style, such as full-width letters and ligatures. */
    NAME_STYLED(400, false),
    /** The room has a member with this name, or with one that looks like it. */
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
    /** Imports are disabled on this server. */
    NO_IMPORTS(403, false),
    /** An event in a file is not the next by number or time, or the file has fewer events than its header says. */
    OUT_OF_ORDER(400, false),
    /** The body of a request is too large, or its length is not declared. */
    BODY_TOO_BIG(413, false),
    /** The body of a request did not arrive in time. */
    TOO_SLOW(408, true),
    /** The address tried too many unknown codes or created too many rooms. */
    TOO_MANY_TRIES(429, true),
    TOO_MANY_CONNECTIONS(429, true),
    /** The visitor has a seat in the maximum number of rooms. */
    TOO_MANY_ROOMS(409, false),
    /** The address, or a network around it, has its full share of this room's or the server's people. */
    CROWDED_NETWORK(429, true),
    /** The server has the maximum number of visitors or connections. */
    SERVER_FULL(503, true),
    FOREIGN_ORIGIN(403, false);

    private final int status;
    private final boolean again;

    Refusal(int status, boolean again) {
        this.status = status;
        this.again = again;
    }

    /** The reason as it is written on the wire, such as {@code too-fast}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status of an answer with this reason. */
    public int status() {
        return status;
    }

    /** Whether the client may repeat the request unchanged. */
    public boolean again() {
        return again;
    }
}
