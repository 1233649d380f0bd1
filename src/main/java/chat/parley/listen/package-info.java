/**
 * Activities of rooms, for extensions. One more reader of each room's log fires a CDI event for what it reads. {@code
 * docs/extending.md} describes it.
 */
package chat.parley.listen;
