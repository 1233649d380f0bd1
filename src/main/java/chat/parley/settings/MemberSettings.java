package chat.parley.settings;

import java.time.Duration;

/** Limits the seats of a visitor, and the roles, bans and mutes in a room ({@code parley.room}). */
public record MemberSettings(
        @Setting(
                initial = "200",
                unit = "rooms",
                why = "in which one visitor may have a seat; leaving one room moves the seats in all others")
        int ofOneVisitor,

        @Setting(initial = "50", unit = "people", why = "with a role in a room, owners and moderators together")
        int roles,

        @Setting(
                initial = "20",
                unit = "links",
                why = "that give one role in a room at the same time; beyond it, the oldest ends")
        int roleLinks,

        @Setting(
                initial = "500",
                unit = "people",
                why = "who are banned from a room or muted in it; beyond it, some of them must be let off first")
        int sanctions,

        @Setting(initial = "200", unit = "characters", why = "in the reason for a kick or a ban, which is one line")
        int reasonChars,

        @Setting(initial = "720h", unit = "time", why = "that a device keeps a role without coming back: 30 days")
        Duration roleFor) {}
