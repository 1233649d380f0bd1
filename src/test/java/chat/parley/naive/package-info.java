/**
 * A chat as one writes it in an afternoon: it speaks the wire and has none of the defences. {@code NaiveIT} shows that the
 * checks of the faults see what is wrong with it.
 */
package chat.parley.naive;
