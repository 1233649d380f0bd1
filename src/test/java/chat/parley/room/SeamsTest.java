package chat.parley.room;

import org.junit.jupiter.api.Nested;

/** Tests that every store, memory and Redis in each of its forms, passes every contract of a room. */
class SeamsTest {
    /** All contracts, of one kind of store. */
    abstract static class Contracts {
        /** A new store. */
        abstract Place place();

        @Nested
        class OfLedger extends LedgerContract {
            OfLedger() {
                super(place());
            }
        }

        @Nested
        class OfRoster extends RosterContract {
            OfRoster() {
                super(place());
            }
        }

        @Nested
        class OfNames extends NameContract {
            OfNames() {
                super(place());
            }
        }

        @Nested
        class OfHandOver extends HandOverContract {
            OfHandOver() {
                super(place());
            }
        }

        @Nested
        class OfChanges extends ChangeContract {
            OfChanges() {
                super(place());
            }
        }

        @Nested
        class OfPresence extends PresenceContract {
            OfPresence() {
                super(place());
            }
        }

        @Nested
        class OfRoles extends RoleContract {
            OfRoles() {
                super(place());
            }
        }

        @Nested
        class OfModeration extends ModerationContract {
            OfModeration() {
                super(place());
            }
        }

        @Nested
        class OfNetworkBans extends NetworkBanContract {
            OfNetworkBans() {
                super(place());
            }
        }
    }

    @Nested
    class InMemory extends Contracts {
        @Override
        Place place() {
            return new Place.Memory();
        }
    }

    @Nested
    class InRedis extends Contracts {
        @Override
        Place place() {
            return new Place.Redis();
        }
    }

    @Nested
    class InSixteenBuckets extends Contracts {
        @Override
        Place place() {
            return new Place.Redis(16);
        }
    }

    @Nested
    class InACluster extends Contracts {
        @Override
        Place place() {
            return new Place.Cluster();
        }
    }
}
