package chat.parley.room;

/**
 * A visitor who claims a seat.
 *
 * @param signedIn whether an extension identified the visitor, who can then prove whose name it is: nobody else gets it
 *     while the seat lasts
 */
public record Claimant(String visitor, boolean signedIn) {}
