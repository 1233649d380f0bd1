/**
 * A chat as one writes it in an afternoon: it speaks the protocol and has none of the defences. {@code NaiveIT} shows
 * that the checks of the fault tests detect its faults.
 */
package chat.parley.naive;
