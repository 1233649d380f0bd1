package chat.parley.testkit;

import java.util.UUID;

/**
 * The commands of owners and moderators, sent by a connected chatter, whose role may or may not allow them. Each method
 * returns the draft of its command and waits for nothing: {@link Chatter#seesPosted} and {@link Chatter#isRefused} do.
 */
public record Moderator(Chatter who) {
    /** Gives a member the role {@code moderator} or {@code owner}. */
    public String appoints(Chatter member, String role) {
        return does(about("appoint", member).with("role", role));
    }

    /** Takes a member's role away. */
    public String dismisses(Chatter member) {
        return does(about("dismiss", member));
    }

    /** Mutes a member for some seconds; 0: until they are unmuted. */
    public String mutes(Chatter member, long seconds) {
        return does(about("mute", member).with("seconds", seconds));
    }

    /** Lets a member speak again. */
    public String unmutes(Chatter member) {
        return does(about("unmute", member));
    }

    /** Removes a member from the room, who may come back; the reason may be empty. */
    public String kicks(Chatter member, String reason) {
        return does(because(reason, about("kick", member)));
    }

    /** Bans a member for some seconds; 0: for good. The reason may be empty. */
    public String bans(Chatter member, long seconds, String reason) {
        return does(because(reason, about("ban", member).with("seconds", seconds)));
    }

    /** Bans a member with their network for some seconds; 0: for good. The reason may be empty. */
    public String bansWithNetwork(Chatter member, long seconds, String reason) {
        return does(
                because(reason, about("ban", member).with("seconds", seconds).with("network", true)));
    }

    /** Bans a member for good, and removes all their messages. */
    public String bansAndClears(Chatter member) {
        return does(about("ban", member).with("messages", true));
    }

    /** Ends a ban. */
    public String unbans(Chatter member) {
        return does(about("unban", member));
    }

    /** Undoes the removal whose event has this number. */
    public String restores(long removal) {
        return does(Json.empty().with("type", "restore").with("target", removal));
    }

    /** Sends a command under a draft of its own. */
    public String does(Json command) {
        String draft = UUID.randomUUID().toString();
        who.sends(command.with("draft", draft));
        return draft;
    }

    private static Json about(String type, Chatter member) {
        return Json.empty().with("type", type).with("member", id(member));
    }

    private static Json because(String reason, Json command) {
        return reason.isEmpty() ? command : command.with("reason", reason);
    }

    /** The id of a member who has connected. */
    public static String id(Chatter member) {
        return member.diary().welcome().orElseThrow().you().id();
    }
}
