package chat.parley.web;

import chat.parley.limits.Address;
import chat.parley.limits.Share;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.GateSettings;
import chat.parley.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Limits the number of sessions, on this server and for each address. The limit is below that of every container,
 * because a container at its own limit refuses everybody with its own error.
 */
@ApplicationScoped
public class SessionPlaces {
    private final Share share;
    private final int unusedSeconds;

    /** For the container's proxy only. */
    protected SessionPlaces() {
        this(Settings.defaults());
    }

    @Inject
    SessionPlaces(Settings settings) {
        GateSettings gate = settings.gate();
        share = new Share(
                Refusal.CROWDED_NETWORK,
                Refusal.SERVER_FULL,
                gate.sessions().sessionsPerAddress(),
                gate.sessions().sessions());
        unusedSeconds = (int) Math.max(1, gate.sessions().sessionUnused().toSeconds());
    }

    /**
     * Takes a place.
     *
     * @throws Refused {@link Refusal#CROWDED_NETWORK}, {@link Refusal#SERVER_FULL}
     */
    public SessionPlace take(Address address) {
        share.take(address);
        return new SessionPlace(unusedSeconds, () -> share.release(address));
    }
}
