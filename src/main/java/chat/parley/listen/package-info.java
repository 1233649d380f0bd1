/**
 * What happens in rooms, for programs of the house: each room's log has one more reader, which fires a CDI event for what it
 * reads. {@code docs/extending.md} is its text.
 */
package chat.parley.listen;
