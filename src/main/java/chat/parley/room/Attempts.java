package chat.parley.room;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/** Changes of the charter that are tried again if somebody else has changed the same parts meanwhile. */
final class Attempts {
    /** Somebody else may change them at the same moment, but not again and again. */
    private static final int TRIES = 3;

    private Attempts() {}

    /** Tries an act that reads the newest charter. */
    static void again(Runnable act) {
        for (int tries = 1; ; tries++) {
            try {
                act.run();
                return;
            } catch (Refused no) {
                if (no.refusal() != Refusal.ROLES_CHANGED || tries == TRIES) throw no;
            }
        }
    }
}
