package chat.parley.settings;

import java.time.Duration;

/**
 * How much one address may do, and everybody together ({@code parley.budget}). An IPv6 /56 may do four times as much as an
 * address, which is a /64 there, and a /48 sixteen times.
 */
public record BudgetSettings(
        @Setting(initial = "1", unit = "times", why = "as much as the rates of this group say; more for a load test")
        long factor,

        @Setting(initial = "600 in 30m", unit = "joins", why = "of one address; 300 people in two rooms each, at once")
        Rate joins,

        @Setting(initial = "6000 in 10m", unit = "joins", why = "on this server; then the busiest addresses wait")
        Rate allJoins,

        @Setting(initial = "360 in 30m", unit = "joins", why = "of one address to one room; a class of 300, at once")
        Rate roomJoins,

        @Setting(initial = "2000 in 10m", unit = "joins", why = "to one room; then the busiest addresses wait")
        Rate allRoomJoins,

        @Setting(initial = "1500 in 10m", unit = "connections", why = "that one address may open")
        Rate connects,

        @Setting(initial = "20000 in 10m", unit = "connections", why = "opened on this server")
        Rate allConnects,

        @Setting(initial = "900 in 10m", unit = "connections", why = "that one address may open to one room")
        Rate roomConnects,

        @Setting(initial = "6000 in 10m", unit = "connections", why = "opened to one room")
        Rate allRoomConnects,

        @Setting(
                initial = "20 in 3s",
                unit = "messages",
                why = "of one address in one room, beside what settled people have")
        Rate talk,

        @Setting(initial = "1000 in 10s", unit = "messages", why = "in one room, of all addresses, beside the same")
        Rate allTalk,

        @Setting(initial = "1m", unit = "time", why = "in a room, until a visitor is settled there")
        Duration settled,

        @Setting(initial = "6 in 12s", unit = "messages", why = "of each settled visitor, whatever others do")
        Rate voice,

        @Setting(
                initial = "30",
                unit = "people",
                why = "of one address in a room who have all of that; of more each has less")
        int voices,

        @Setting(initial = "1500 in 1m", unit = "pages", why = "of history that one address may read")
        Rate history,

        @Setting(initial = "15000 in 1m", unit = "pages", why = "of history that everybody may read")
        Rate allHistory,

        @Setting(initial = "2000 in 30m", unit = "rooms", why = "made on this server; then the busiest addresses wait")
        Rate allCreations,

        @Setting(initial = "16000000 in 30m", unit = "bytes", why = "of rooms' files that one address may bring")
        Rate importBytes,

        @Setting(initial = "60000000 in 30m", unit = "bytes", why = "of rooms' files on this server")
        Rate allImportBytes,

        @Setting(initial = "200 in 1m", unit = "files", why = "of rooms that everybody may take away")
        Rate allExports,

        @Setting(initial = "600 in 1m", unit = "searches", why = "of one address, beside those of each visitor")
        Rate searches,

        @Setting(initial = "3000 in 1m", unit = "searches", why = "on this server")
        Rate allSearches) {}
