package chat.parley.room;

import org.junit.jupiter.api.Nested;

/** Tests that both stores, memory and Redis, pass every contract of a room. */
class SeamsTest {
    @Nested
    class InMemory {
        @Nested
        class OfLedger extends LedgerContract {
            OfLedger() {
                super(new Place.Memory());
            }
        }

        @Nested
        class OfRoster extends RosterContract {
            OfRoster() {
                super(new Place.Memory());
            }
        }

        @Nested
        class OfNames extends NameContract {
            OfNames() {
                super(new Place.Memory());
            }
        }

        @Nested
        class OfHandOver extends HandOverContract {
            OfHandOver() {
                super(new Place.Memory());
            }
        }

        @Nested
        class OfChanges extends ChangeContract {
            OfChanges() {
                super(new Place.Memory());
            }
        }

        @Nested
        class OfPresence extends PresenceContract {
            OfPresence() {
                super(new Place.Memory());
            }
        }

        @Nested
        class OfRoles extends RoleContract {
            OfRoles() {
                super(new Place.Memory());
            }
        }
    }

    @Nested
    class InRedis {
        @Nested
        class OfLedger extends LedgerContract {
            OfLedger() {
                super(new Place.Redis());
            }
        }

        @Nested
        class OfRoster extends RosterContract {
            OfRoster() {
                super(new Place.Redis());
            }
        }

        @Nested
        class OfNames extends NameContract {
            OfNames() {
                super(new Place.Redis());
            }
        }

        @Nested
        class OfHandOver extends HandOverContract {
            OfHandOver() {
                super(new Place.Redis());
            }
        }

        @Nested
        class OfChanges extends ChangeContract {
            OfChanges() {
                super(new Place.Redis());
            }
        }

        @Nested
        class OfPresence extends PresenceContract {
            OfPresence() {
                super(new Place.Redis());
            }
        }

        @Nested
        class OfRoles extends RoleContract {
            OfRoles() {
                super(new Place.Redis());
            }
        }
    }
}
