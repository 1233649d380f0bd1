package chat.parley.settings;

import java.time.Duration;

/** Limits the guessing of room codes ({@code parley.gate}). */
public record GuessSettings(
        @Setting(initial = "10", unit = "tries", why = "of unknown codes by one address in guessesPer")
        int guesses,

        @Setting(
                initial = "300",
                unit = "tries",
                why = "of unknown codes by all addresses in guessesPer; beyond it, addresses that guessed have to wait")
        int allGuesses,

        @Setting(initial = "1m", unit = "time", why = "in which tries are counted")
        Duration guessesPer) {}
