package chat.parley.room;

import chat.parley.log.Network;
import chat.parley.log.Role;
import chat.parley.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What a ban of the network of one member does.
 *
 * @param others the members without a role who are here from it too, and are banned with them
 * @param refusal why it is not possible; empty if it is
 */
record NetworkBan(List<Seated> others, Optional<Refusal> refusal) {
    /** Reads whom it concerns at this moment. Nobody with a role, and no moderator who acts, is kept out by it. */
    static NetworkBan of(Seated banned, Roster roster, Authority authority) {
        Network network = banned.network();
        if (network.isNone()) return new NetworkBan(List.of(), Optional.of(Refusal.NO_NETWORK));
        String moderator = authority.by().id();
        boolean own = roster.seatOf(moderator).stream()
                .anyMatch(seat -> seat.network().is(network));
        List<Seated> others = others(banned, roster);
        boolean shared = own || others.stream().anyMatch(seat -> hasRole(seat, authority));
        return new NetworkBan(others, shared ? Optional.of(Refusal.SHARED_NETWORK) : Optional.empty());
    }

    /** Returns the members without a role who are still here from a network that has just been banned. */
    static List<Seated> left(Seated banned, Roster roster, Authority authority) {
        return others(banned, roster).stream()
                .filter(seat -> !hasRole(seat, authority))
                .toList();
    }

    private static List<Seated> others(Seated banned, Roster roster) {
        return roster.from(banned.network()).stream()
                .filter(seat -> !seat.member().id().equals(banned.member().id()))
                .toList();
    }

    private static boolean hasRole(Seated seat, Authority authority) {
        return authority.charter().roles().of(seat.member().id()) != Role.MEMBER;
    }
}
