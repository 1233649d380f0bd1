package chat.parley.room;

import chat.parley.log.Network;

/**
 * A visitor who claims a seat.
 *
 * @param signedIn whether an extension identified the visitor, who can then prove whose name it is: nobody else gets it
 *     while the seat lasts
 * @param network where they come from
 * @param keepsRole whether their device has the secret of a role here, so that a ban of their network does not concern
 *     them
 */
public record Claimant(String visitor, boolean signedIn, Network network, boolean keepsRole) {
    /** Creates a claimant from nowhere in particular. */
    public Claimant(String visitor, boolean signedIn) {
        this(visitor, signedIn, Network.NONE, false);
    }

    /** Returns this claimant as one who comes from a network. */
    public Claimant from(Network known, boolean withRole) {
        return new Claimant(visitor, signedIn, known, withRole);
    }
}
