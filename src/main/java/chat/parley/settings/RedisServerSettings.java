package chat.parley.settings;

import java.time.Duration;

/** The address of the Redis and the credentials for it ({@code parley.redis}). */
public record RedisServerSettings(
        @Setting(
                initial = "redis://localhost:6379",
                unit = "address",
                why = "of the Redis; rediss:// is with TLS, a number as path another database")
        String url,

        @Setting(initial = "", unit = "name", why = "to sign in with; none is Redis' own default user")
        String user,

        @Setting(initial = "", unit = "secret", why = "to sign in with; give it in the environment, not in a file")
        String password,

        @Setting(
                initial = "parley",
                unit = "word",
                why = "before every key; each installation on one Redis has its own")
        String name,

        @Setting(initial = "1s", unit = "time", why = "to connect; a Redis is near")
        Duration connectTime) {

    /** Omits the secret, which the address may contain too. */
    @Override
    public String toString() {
        return "RedisServerSettings[name=" + name + "]";
    }
}
